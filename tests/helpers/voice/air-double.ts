/** The network between peers in memory: whoever has exchanged descriptions is connected while there is a way. */
export class Air {
  readonly peers: PeerDouble[] = []
  /** Whether there is a way between two. */
  isOpen: (one: PeerDouble, two: PeerDouble) => boolean = () => true
  made = 0

  /** Opens peers that `owner` has; give it to what is tested in the place of the browser's. */
  peerOf(owner: string) {
    return (configuration: RTCConfiguration): RTCPeerConnection => {
      const peer = new PeerDouble(this, owner, configuration)
      this.peers.push(peer)
      return peer as unknown as RTCPeerConnection
    }
  }

  find(ufrag: string | null): PeerDouble | undefined {
    return this.peers.find((peer) => !peer.closed && peer.ufrag === ufrag && ufrag !== null)
  }

  /** Lets every peer find out how it stands; true when anything changed. */
  settle(): boolean {
    return this.peers
      .filter((peer) => !peer.closed)
      .map((peer) => peer.look())
      .includes(true)
  }
}

interface SenderDouble {
  track: MediaStreamTrack | null
  replaceTrack(track: MediaStreamTrack | null): Promise<void>
}

interface SoundDouble {
  direction: RTCRtpTransceiverDirection
  readonly sender: SenderDouble
  readonly receiver: {
    readonly track: { readonly kind: string; readonly from: () => SenderDouble | undefined }
  }
}

/** What is used of a browser's connection. A description is the ufrag of who made it, and for whom it is. */
export class PeerDouble {
  connectionState: RTCPeerConnectionState = "new"
  localDescription: { type: "offer" | "answer"; sdp: string } | null = null
  onicecandidate: ((event: { candidate: Partial<RTCIceCandidate> | null }) => void) | null = null
  ontrack: ((event: { track: unknown }) => void) | null = null
  onconnectionstatechange: (() => void) | null = null
  ufrag: string | null = null
  remoteUfrag: string | null = null
  closed = false
  offered = 0
  restarts = 0
  readonly heard = new Set<string>()
  private readonly sounds: SoundDouble[] = []
  private state: "stable" | "have-local-offer" | "have-remote-offer" = "stable"
  private wantsNewUfrag = true

  constructor(
    private readonly air: Air,
    readonly owner: string,
    readonly configuration: RTCConfiguration,
  ) {}

  private check(): void {
    if (this.closed) throw new Error("the connection is closed")
  }

  private addSound(track: MediaStreamTrack | null): SoundDouble {
    const sender: SenderDouble = {
      track,
      replaceTrack: async (next) => {
        sender.track = next
      },
    }
    const from = () => this.other()?.sounds[0]?.sender
    const sound: SoundDouble = {
      direction: "sendrecv",
      sender,
      receiver: { track: { kind: "audio", from } },
    }
    this.sounds.push(sound)
    return sound
  }

  addTransceiver(
    track: MediaStreamTrack | "audio",
    { direction }: { direction: RTCRtpTransceiverDirection },
  ) {
    this.addSound(track === "audio" ? null : track).direction = direction
  }

  getTransceivers(): readonly SoundDouble[] {
    return this.sounds
  }

  other(): PeerDouble | undefined {
    const other = this.air.find(this.remoteUfrag)
    return other?.remoteUfrag === this.ufrag ? other : undefined
  }

  /** What comes in from the other end: `null` when nothing can. */
  get incoming(): MediaStreamTrack | null {
    const sound = this.other()?.sounds[0]
    return this.connectionState === "connected" && sound?.direction === "sendrecv" ? sound.sender.track : null
  }

  async setLocalDescription(): Promise<void> {
    this.check()
    if (this.wantsNewUfrag) {
      this.ufrag = `u${++this.air.made}`
      this.wantsNewUfrag = false
    }
    const type = this.state === "have-remote-offer" ? "answer" : "offer"
    if (type === "offer") this.offered++
    this.state = type === "offer" ? "have-local-offer" : "stable"
    this.localDescription = { type, sdp: `${type} ${this.ufrag}` }
    for (let port = 1; port <= 3; port++) {
      this.onicecandidate?.({
        candidate: {
          candidate: `${this.ufrag} ${port}`,
          sdpMid: "0",
          sdpMLineIndex: 0,
          usernameFragment: null,
        },
      })
    }
    this.onicecandidate?.({ candidate: null })
  }

  async setRemoteDescription({ type, sdp }: { type: string; sdp: string }): Promise<void> {
    this.check()
    const [said, ufrag] = sdp.split(" ")
    if (said !== type || ufrag === undefined) throw new Error(`not a description: ${sdp}`)
    if (type === "answer" && this.state !== "have-local-offer") throw new Error("an answer to nothing")
    if (type === "offer" && this.state === "have-local-offer") throw new Error("glare")
    if (type === "offer" && this.remoteUfrag !== ufrag) this.wantsNewUfrag = true
    this.remoteUfrag = ufrag
    this.state = type === "offer" ? "have-remote-offer" : "stable"
    if (type === "offer" && this.sounds.length === 0) this.addSound(null).direction = "recvonly"
    this.ontrack?.({ track: this.sounds[0]?.receiver.track })
  }

  async addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    this.check()
    if (this.remoteUfrag === null) throw new Error("a candidate before a description")
    const [ufrag = ""] = candidate.split(" ")
    if (ufrag !== this.remoteUfrag) throw new Error("a candidate of another time")
    this.heard.add(ufrag)
  }

  restartIce(): void {
    this.restarts++
    this.wantsNewUfrag = true
  }

  getConfiguration(): RTCConfiguration {
    return this.configuration
  }

  setConfiguration(configuration: RTCConfiguration): void {
    Object.assign(this.configuration, configuration)
  }

  close(): void {
    this.closed = true
    this.connectionState = "closed"
  }

  private become(state: RTCPeerConnectionState): boolean {
    if (this.connectionState === state) return false
    this.connectionState = state
    this.onconnectionstatechange?.()
    return true
  }

  look(): boolean {
    const other = this.other()
    const found = other && this.heard.has(other.ufrag ?? "") && other.heard.has(this.ufrag ?? "")
    if (other && found && this.air.isOpen(this, other)) return this.become("connected")
    return this.connectionState === "connected" ? this.become("disconnected") : false
  }
}
