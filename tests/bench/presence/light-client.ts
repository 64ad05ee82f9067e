import { DEFAULT_AVATAR } from "../../../src/domain/avatar.ts"
import type { Want } from "../../../src/protocol/realtime/messages/membership.ts"
import type { ReplyOf, Request } from "../../../src/protocol/realtime/messages.ts"
import { parseReply } from "../../../src/protocol/realtime/messages.ts"
import { encodeOwnMovement } from "../../../src/protocol/realtime/own-movement-packet.ts"
import { REALTIME_PATH, REALTIME_VERSION } from "../../../src/protocol/realtime/version.ts"
import type { Walker } from "./walker.ts"
import { type BareSocket, WebSocket } from "./ws.ts"

const OPEN = 1

/** A page without a page: speaks engine.io's and socket.io's few words over a bare socket, so that a thousand fit here. */
export class LightClient {
  readonly sees = new Set<number>()
  joined: ReplyOf<"joined"> | null = null
  putBack = 0
  /** Milliseconds from asking to be let in to knowing who is there. */
  joinedIn = Number.NaN
  private socket: BareSocket | null = null
  private resume: string | null = null
  private seq = 0
  private asked = 0
  private whenJoined = () => {}
  private read = 0

  constructor(
    private readonly port: number,
    readonly name: string,
    readonly walker: Walker,
    private readonly want: Want = { kind: "any" },
  ) {}

  get connected(): boolean {
    return this.socket?.readyState === OPEN
  }

  /** Bytes that came over the wire, framing included. */
  get bytes(): number {
    return this.read + (this.socket?._socket?.bytesRead ?? 0)
  }

  /** Resolves when one is in. */
  connect(): Promise<void> {
    const url = `ws://127.0.0.1:${this.port}${REALTIME_PATH}/?EIO=4&transport=websocket`
    const socket = new WebSocket(url, { perMessageDeflate: false })
    this.socket = socket
    return new Promise((resolve, reject) => {
      this.whenJoined = resolve
      socket.on("error", reject)
      socket.on("message", (data, isBinary) => {
        if (!isBinary) this.take(data.toString())
      })
    })
  }

  private take(packet: string): void {
    if (packet === "2") this.socket?.send("3")
    else if (packet.startsWith("0")) this.socket?.send("40")
    else if (packet.startsWith("40")) {
      this.asked = performance.now()
      this.say(this.joinRequest())
    } else if (packet.startsWith("42")) {
      const reply = parseReply(JSON.parse(packet.slice(2)))
      if (reply?.type === "joined" || reply?.type === "token") this.resume = reply.resume
      if (reply?.type === "put-back") this.putBack++
      if (reply?.type === "refused") throw new Error(`${this.name} was refused: ${reply.reason}`)
      if (reply?.type === "joined") {
        this.joinedIn = performance.now() - this.asked
        this.joined = reply
        this.sees.clear()
        for (const { id } of reply.people) this.sees.add(id)
        this.whenJoined()
      }
      if (reply?.type === "people") {
        for (const id of reply.out) this.sees.delete(id)
        for (const { id } of reply.in) if (id !== this.joined?.self.id) this.sees.add(id)
      }
    }
  }

  private joinRequest(): Request {
    return {
      type: "join",
      version: REALTIME_VERSION,
      visitor: this.name.padEnd(24, "_"),
      resume: this.resume,
      heard: 0,
      name: this.name,
      avatar: DEFAULT_AVATAR,
      language: "it",
      scene: "flagship",
      place: { ...this.walker.at, heading: 0 },
      attention: { kind: "none" },
      want: this.want,
      muted: [],
      blocked: [],
    }
  }

  say(request: Request): void {
    this.socket?.send(`42${JSON.stringify(request)}`)
  }

  walk(seconds: number): void {
    const movement = this.walker.step(seconds)
    if (!this.connected || this.joined === null) return
    this.seq = (this.seq + 1) & 0xffff
    const time = Math.floor(performance.now()) % 2 ** 32
    this.socket?.send(encodeOwnMovement({ ...movement, seq: this.seq, time }))
  }

  /** As when a cable is pulled. */
  cut(): void {
    this.read = this.bytes
    this.socket?.terminate()
    this.socket = null
  }
}
