import { DEFAULT_AVATAR } from "../../../src/domain/avatar.ts"
import {
  parseReply,
  type Reply,
  type ReplyOf,
  type Request,
} from "../../../src/protocol/realtime/messages.ts"
import type { Movement } from "../../../src/protocol/realtime/movement.ts"
import { decodeMovements, type Movements } from "../../../src/protocol/realtime/movements-packet.ts"
import { encodeOwnMovement } from "../../../src/protocol/realtime/own-movement-packet.ts"
import { REALTIME_VERSION } from "../../../src/protocol/realtime/version.ts"
import { type Connection, connect, type Peer } from "../../../src/server/realtime/connect.ts"
import type { Link } from "../../../src/server/realtime/link.ts"
import type { Together } from "../../../src/server/realtime/together.ts"

type Join = Extract<Request, { type: "join" }>

export const STANDING: Movement = {
  x: 0,
  z: 0,
  heading: 0,
  gait: "still",
  pose: "upright",
  gaze: null,
  teleport: false,
}

/** A message of the protocol as a page would send it: through JSON. */
export const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Somebody with a pair of queues between them and the rooms; nothing arrives before `deliver`. */
export class VisitorDouble {
  readonly replies: Reply[] = []
  readonly packets: Movements[] = []
  bytes = 0
  closed = false
  /** Set to stop what is sent from going out. */
  slow = false
  resume: string | null = null
  private up: (() => void)[] = []
  private down: (() => void)[] = []
  private connection: Connection
  private seq = 0

  constructor(
    private readonly together: Together,
    readonly token: string,
    private readonly peer: Partial<Peer> = {},
  ) {
    this.connection = this.open()
  }

  private open(): Connection {
    const link: Link = {
      tell: (reply) => {
        const sent = overTheWire(reply)
        this.down.push(() => this.take(sent))
      },
      send: (lent) => {
        const bytes = lent.slice()
        this.down.push(() => {
          const packet = decodeMovements(bytes)
          if (packet === null) throw new Error("the server sent a packet that nobody can read")
          this.bytes += bytes.byteLength
          this.packets.push(packet)
        })
      },
      isReady: () => !this.slow,
      waiting: () => (this.slow ? this.down.length : 0),
      close: () => {
        this.down.push(() => {
          this.closed = true
          this.up = []
        })
        connection.gone()
      },
    }
    const connection = connect(this.together, link, {
      address: "10.0.0.1",
      guide: async () => null,
      ...this.peer,
    })
    return connection
  }

  private take(sent: unknown): void {
    const reply = parseReply(sent)
    if (reply === null) throw new Error(`the server said what nobody can read: ${JSON.stringify(sent)}`)
    if (reply.type === "joined" || reply.type === "token") this.resume = reply.resume
    this.replies.push(reply)
  }

  join(change: Partial<Join> = {}): void {
    this.say({
      type: "join",
      version: REALTIME_VERSION,
      visitor: this.token,
      resume: this.resume,
      heard: this.all("said").at(-1)?.line ?? 0,
      name: this.token.replace(/_*$/, ""),
      avatar: DEFAULT_AVATAR,
      language: "it",
      scene: "flagship",
      place: { x: 0.45, z: 5.9, heading: 0 },
      attention: { kind: "none" },
      want: { kind: "any" },
      muted: [],
      blocked: [],
      ...change,
    })
  }

  /** Anything at all, as it would come from a page that was tampered with. */
  sayRaw(raw: unknown): void {
    const { connection } = this
    const sent = raw === undefined ? undefined : overTheWire(raw)
    this.up.push(() => connection.message(sent))
  }

  say(request: Request): void {
    this.sayRaw(request)
  }

  sendRaw(bytes: Uint8Array): void {
    const { connection } = this
    this.up.push(() => connection.bytes(bytes))
  }

  moveTo(x: number, z: number, more: Partial<Movement> & { time?: number } = {}): void {
    const { time = Math.floor(this.together.now()) % 2 ** 32, ...movement } = more
    this.seq = (this.seq + 1) & 0xffff
    this.sendRaw(encodeOwnMovement({ ...STANDING, gait: "walking", ...movement, x, z, seq: this.seq, time }))
  }

  /** The connection breaks: what was on its way is lost. */
  cut(): void {
    this.up = []
    this.down = []
    this.connection.gone()
  }

  /** A new connection of the same page. */
  reconnect(together = this.together): void {
    Object.assign(this, { together, closed: false })
    this.connection = this.open()
  }

  /** Lets everything on its way arrive; true when there was anything. */
  deliver(): boolean {
    const { up, down } = this
    this.up = []
    if (!this.slow) this.down = []
    for (const arrive of up) arrive()
    if (!this.slow) for (const arrive of down) arrive()
    return up.length + (this.slow ? 0 : down.length) > 0
  }

  all<T extends Reply["type"]>(type: T): ReplyOf<T>[] {
    return this.replies.filter((reply): reply is ReplyOf<T> => reply.type === type)
  }

  last<T extends Reply["type"]>(type: T): ReplyOf<T> {
    const found = this.all(type).at(-1)
    if (!found) throw new Error(`${this.token} was told no ${type}; told: ${this.replies.map((r) => r.type)}`)
    return found
  }

  get id(): number {
    return this.last("joined").self.id
  }

  get key(): string {
    return this.last("joined").self.key
  }

  /** Who this page would show, by number. */
  sees(): Set<number> {
    const seen = new Set<number>()
    for (const reply of this.replies) {
      if (reply.type === "joined") {
        seen.clear()
        for (const { id } of reply.people) seen.add(id)
      }
      if (reply.type !== "people") continue
      for (const id of reply.out) seen.delete(id)
      for (const { id } of reply.in) seen.add(id)
    }
    seen.delete(this.id)
    return seen
  }

  forget(): void {
    this.replies.splice(0, this.replies.length, ...this.all("joined").slice(-1))
    this.packets.length = 0
    this.bytes = 0
  }
}
