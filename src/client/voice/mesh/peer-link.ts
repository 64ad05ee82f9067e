import type { IceFacts, Route, Signal } from "../voice-transport.ts"
import { createGatherer, type Gatherer } from "./gather.ts"

export interface PeerLinkOptions {
  /** Whether this end makes all the offers; the other end then makes none, so that two never meet. */
  readonly offers: boolean
  readonly openPeer: (configuration: RTCConfiguration) => RTCPeerConnection
  readonly streamOf: (track: MediaStreamTrack) => MediaStream
  readonly ice: () => IceFacts
  /** What is sent now. */
  readonly track: () => MediaStreamTrack | null
  readonly tell: (link: number, signal: Signal) => void
  readonly onStream: (stream: MediaStream | null) => void
  readonly onRoute: (route: Route) => void
  readonly askServers: () => void
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** The way between oneself and one other, over as many connections as it takes. */
export interface PeerLink {
  take(link: number, signal: Signal): void
  send(track: MediaStreamTrack | null): void
  wake(): void
  close(): void
}

/** Milliseconds that a connection may take to be made; the end that can't offer waits longer before it asks. */
export const CONNECT_MS = { offering: 10_000, waiting: 14_000 } as const
/** Milliseconds in which a lost connection often comes back by itself. */
const BREATH_MS = { offering: 2_500, waiting: 7_000 } as const
/** Tries after the first one: where there never was a way, and where there was one. */
const MORE_TRIES = { never: 1, before: 2 } as const

interface Connection {
  readonly link: number
  readonly peer: RTCPeerConnection
  readonly gatherer: Gatherer
}

/** The one m-line of a connection: it goes both ways, whether or not there is anything to send. */
function soundOf(peer: RTCPeerConnection): RTCRtpTransceiver | undefined {
  return peer.getTransceivers().find(({ receiver }) => receiver.track.kind === "audio")
}

export function createPeerLink(options: PeerLinkOptions): PeerLink {
  const { offers, tell, after } = options
  let current: Connection | null = null
  let lastLink = 0
  let tries = 0
  /** Offers that came since there was a way. */
  let offered = 0
  let wasConnected = false
  let over = false
  let stopWatching = () => {}
  /** Signals are taken one after the other, as they came. */
  let turn: Promise<void> = Promise.resolve()

  /** Does something with a connection when it is its turn; what fails is tried anew with another connection. */
  function queue(connection: Connection, act: (peer: RTCPeerConnection) => Promise<void>): void {
    turn = turn.then(async () => {
      if (current !== connection) return
      try {
        await act(connection.peer)
      } catch {
        if (current === connection) again()
      }
    })
  }

  function watch(milliseconds: number): void {
    stopWatching()
    stopWatching = after(milliseconds, () => {
      if (current?.peer.connectionState !== "connected") again()
    })
  }
  const end = offers ? "offering" : "waiting"
  const watchConnecting = () => watch(CONNECT_MS[end])

  function note(connection: Connection): void {
    if (current !== connection) return
    switch (connection.peer.connectionState) {
      case "connected":
        stopWatching()
        tries = offered = 0
        wasConnected = true
        options.onRoute("connected")
        return
      case "disconnected":
        options.onRoute("connecting")
        watch(BREATH_MS[end])
        return
      case "failed":
        if (offers) again()
        else watch(BREATH_MS.waiting)
        return
      case "new":
      case "connecting":
      case "closed":
        return
    }
  }

  function shut(): void {
    current?.gatherer.stop()
    current?.peer.close()
    current = null
  }

  function open(link: number): Connection {
    shut()
    lastLink = link
    const { servers, relay } = options.ice()
    const peer = options.openPeer({
      iceServers: servers.map((server) => ({ ...server })),
      iceTransportPolicy: relay ? "relay" : "all",
      bundlePolicy: "max-bundle",
    })
    const gatherer = createGatherer(after, (candidates) => tell(link, { kind: "candidates", candidates }))
    const connection: Connection = { link, peer, gatherer }
    current = connection
    peer.onicecandidate = ({ candidate }) => {
      if (candidate && candidate.candidate !== "" && current === connection) gatherer.add(candidate)
    }
    peer.ontrack = ({ track }) => {
      if (track.kind === "audio" && current === connection) options.onStream(options.streamOf(track))
    }
    peer.onconnectionstatechange = () => note(connection)
    return connection
  }

  function offer(connection: Connection): void {
    queue(connection, async (peer) => {
      await peer.setLocalDescription()
      tell(connection.link, { kind: "offer", sdp: peer.localDescription?.sdp ?? "" })
    })
    watchConnecting()
  }

  /** A new connection; only the end that offers makes one by itself. */
  function begin(): void {
    const connection = open((lastLink + 1) & 0xffff)
    const track = options.track()
    connection.peer.addTransceiver(track ?? "audio", { direction: "sendrecv" })
    offer(connection)
  }

  const mostTries = () => (wasConnected ? MORE_TRIES.before : MORE_TRIES.never)

  /** It doesn't work as it is: the way is looked for anew, a little while with the same connection. */
  function again(): void {
    if (over) return
    stopWatching()
    const most = mostTries()
    if (++tries > most || offered > most) {
      shut()
      options.onStream(null)
      options.onRoute("failed")
      return
    }
    options.onRoute("connecting")
    options.askServers()
    if (!offers) {
      tell(lastLink, { kind: "again" })
      watchConnecting()
    } else if (current && wasConnected && tries === 1) restart(current)
    else begin()
  }

  function restart(connection: Connection): void {
    const { servers } = options.ice()
    connection.peer.setConfiguration({
      ...connection.peer.getConfiguration(),
      iceServers: servers.map((server) => ({ ...server })),
    })
    connection.peer.restartIce()
    offer(connection)
  }

  function takeOffer(link: number, sdp: string): void {
    // Numbers begin anew after the last: behind by less than half the circle is old.
    const isOld = ((link - lastLink) & 0xffff) > 0x8000
    if (offers || isOld) return
    const known = current?.link === link ? current : null
    if (!known) options.onRoute("connecting")
    const connection = known ?? open(link)
    if (connection.peer.connectionState !== "connected") {
      offered++
      watchConnecting()
    }
    queue(connection, async (peer) => {
      await peer.setRemoteDescription({ type: "offer", sdp })
      const sound = soundOf(peer)
      // Nothing but a voice is taken in, whatever is offered.
      for (const each of peer.getTransceivers()) if (each !== sound) each.stop()
      if (sound) {
        sound.direction = "sendrecv"
        await sound.sender.replaceTrack(options.track())
      }
      await peer.setLocalDescription()
      tell(link, { kind: "answer", sdp: peer.localDescription?.sdp ?? "" })
    })
  }

  if (offers) begin()
  else watchConnecting()
  options.onRoute("connecting")

  return {
    take: (link, signal) => {
      if (over) return
      const connection = current?.link === link ? current : null
      switch (signal.kind) {
        case "offer":
          takeOffer(link, signal.sdp)
          return
        case "answer":
          if (connection && offers)
            queue(connection, (peer) => peer.setRemoteDescription({ type: "answer", sdp: signal.sdp }))
          return
        case "candidates":
          // One that is of no use, or of the time before a restart, leaves the others.
          for (const candidate of connection ? signal.candidates : [])
            if (connection) queue(connection, (peer) => peer.addIceCandidate(candidate).catch(() => {}))
          return
        case "again":
          if (!offers || (current !== null && !connection)) return
          tries = Math.min(tries, mostTries() - 1)
          options.onRoute("connecting")
          begin()
          return
        default:
          signal satisfies never
      }
    },
    send: (track) => {
      const connection = current
      if (connection)
        void soundOf(connection.peer)
          ?.sender.replaceTrack(track)
          .catch(() => {})
    },
    wake: () => {
      if (over || current?.peer.connectionState === "connected") return
      tries = offered = 0
      again()
    },
    close: () => {
      over = true
      stopWatching()
      shut()
      options.onStream(null)
    },
  }
}
