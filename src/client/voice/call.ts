import type { ReplyOf } from "../../protocol/realtime/messages.ts"
import type { VoiceState as OwnState, Person } from "../../protocol/realtime/person.ts"
import type { Presence } from "../presence/presence.ts"
import type { Mixer } from "./sound/mixer.ts"
import { createSpeaking } from "./speaking.ts"
import { followSpots } from "./spots.ts"
import type { VoiceStore, VoiceTrouble } from "./voice-store.ts"
import type { OpenTransport, Route, VoiceMember, VoiceTransport } from "./voice-transport.ts"

export interface CallOptions {
  readonly presence: Presence
  readonly store: VoiceStore
  readonly mixer: Mixer
  readonly openTransport: OpenTransport
  /** Id of the room whose voice this is, and oneself in it. */
  readonly room: string
  readonly self: VoiceMember
  readonly ownState: () => OwnState
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly every: (milliseconds: number, run: () => void) => () => void
  /** The room has taken one in. */
  readonly onIn: () => void
  /** It can't go on, or (`null`) one isn't in the room any more; `end` is still to be called. */
  readonly onEnd: (reason: VoiceTrouble | null) => void
}

/** One stay in a room's voice. It begins at once. */
export interface Call {
  send(track: MediaStreamTrack | null): void
  tellState(): void
  applyVolumes(): void
  wake(): void
  end(): void
}

/** Milliseconds between two looks at where people stand and who speaks. */
const LOOK_MS = 100
/** Milliseconds between two askings for newer servers. */
const RENEW_MS = 20_000
/** Signals that may wait for their sender to be known. */
const MOST_EARLY = 60

type SignalReply = ReplyOf<"signal">

export function createCall(options: CallOptions): Call {
  const { presence, store, mixer, self, after } = options
  const spots = followSpots(presence)
  const speaking = createSpeaking()
  let transport: VoiceTransport | null = null
  let mayRenew = true
  /** The room was lost and is back: what was told meanwhile is lost. */
  let back = false
  let over = false
  /** Told by whom the room hasn't told of yet: signals come at once, news ten times a second. */
  let early: SignalReply[] = []
  /** What waits for its time; each is stopped at the end. */
  const waiting = new Set<() => void>()

  const later = (milliseconds: number, run: () => void) => {
    const stop = after(milliseconds, () => {
      waiting.delete(stop)
      run()
    })
    waiting.add(stop)
  }

  const others = (): Person[] =>
    [...presence.store.getState().people.values()].filter(({ voice }) => voice != null)
  const personOf = (key: string) => others().find((person) => person.key === key)

  function join(): void {
    presence.say({ type: "voice-join", session: self.session, state: options.ownState() })
  }

  function tellState(): void {
    if (transport) presence.say({ type: "voice-state", state: options.ownState() })
  }

  function applyVolumes(): void {
    const { muted } = presence.store.getState()
    const { volumes } = store.getState()
    const silent = new Set(muted.map(({ key }) => key))
    for (const { key } of others()) mixer.setVolume(key, silent.has(key) ? 0 : (volumes[key] ?? 1))
  }

  function noteRoute(key: string, route: Route): void {
    const routes = new Map(store.getState().routes).set(key, route)
    store.setState({ routes })
    const here = others().map((person) => routes.get(person.key))
    // Later: whoever tells this is in the midst of it.
    if (here.length > 0 && here.every((each) => each === "failed")) later(0, () => options.onEnd("no-route"))
  }

  function meet(): void {
    if (!transport) return
    const here = others()
    transport.meet(here.flatMap(({ key, voice }) => (voice ? [{ key, session: voice.session }] : [])))
    const keys = new Set(here.map(({ key }) => key))
    const { routes } = store.getState()
    if ([...routes.keys()].some((key) => !keys.has(key)))
      store.setState({ routes: new Map([...routes].filter(([key]) => keys.has(key))) })
    applyVolumes()
    const waited = early
    early = []
    for (const signal of waited) hear(signal)
  }

  function hear(reply: SignalReply): void {
    if (!transport || reply.for !== self.session) return
    const { session, link, signal } = reply
    const from = presence.store.getState().people.get(reply.id)
    if (from?.voice?.session === session) transport.take({ key: from.key, session }, link, signal)
    else early = [...early, reply].slice(-MOST_EARLY)
  }

  function open({ servers, relay }: ReplyOf<"voice-joined">): void {
    if (transport) {
      transport.renew({ servers, relay })
      if (back) transport.wake()
      back = false
      return
    }
    transport = options.openTransport({
      self,
      ice: { servers, relay },
      after,
      tell: ({ key, session }, link, signal) => {
        const to = personOf(key)
        if (to?.voice?.session !== session) return
        presence.say({ type: "signal", to: to.id, session: self.session, for: session, link, signal })
      },
      onStream: mixer.hear,
      onRoute: noteRoute,
      askServers: () => {
        if (!mayRenew) return
        mayRenew = false
        later(RENEW_MS, () => {
          mayRenew = true
        })
        join()
      },
    })
    options.onIn()
    meet()
  }

  function noteDenied({ of, reason, wait }: ReplyOf<"denied">): void {
    if (of === "voice-join" && reason === "voice-full") options.onEnd("full")
    else if (of === "voice-join") later(wait ?? 1_000, join)
    else if (of === "voice-state" && reason === "too-many") later(wait ?? 500, tellState)
  }

  function look(): void {
    const { own } = presence
    const listener = store.getState().spatial && own.there ? own : null
    const ids = new Map(others().map(({ key, id }) => [key, id]))
    mixer.place(listener, (key) => spots.of(ids.get(key) ?? -1))
    const now = speaking.look(ids.keys(), mixer.loudness)
    if (now !== presence.store.getState().speaking) presence.store.setState({ speaking: now })
  }

  const stops = [
    spots.stop,
    options.every(LOOK_MS, look),
    presence.onReply((reply) => {
      if (over) return
      if (reply.type === "voice-joined" && reply.session === self.session) open(reply)
      else if (reply.type === "signal") hear(reply)
      else if (reply.type === "denied") noteDenied(reply)
      else if (reply.type === "joined" && reply.room.id === options.room) {
        back = true
        join()
      } else if (reply.type === "joined") options.onEnd(null)
    }),
    presence.store.subscribe((state, before) => {
      if (over) return
      const { kind } = state.status
      if (kind !== "together" && kind !== "resuming") return options.onEnd(null)
      for (const { key } of state.blocked)
        if (!before.blocked.some((each) => each.key === key)) transport?.part(key)
      if (state.people !== before.people) meet()
      else if (state.muted !== before.muted) applyVolumes()
    }),
  ]
  join()

  return {
    send: (track) => transport?.send(track),
    tellState,
    applyVolumes,
    wake: () => transport?.wake(),
    end: () => {
      over = true
      for (const stop of [...stops, ...waiting]) stop()
      transport?.close()
      const { kind } = presence.store.getState().status
      if (kind === "together") presence.say({ type: "voice-leave" })
      if (presence.store.getState().speaking.size > 0) presence.store.setState({ speaking: new Set() })
    },
  }
}
