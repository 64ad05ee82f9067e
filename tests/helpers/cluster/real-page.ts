import { createOwnMotion } from "../../../src/client/presence/own-motion.ts"
import { createPresenceStore, type PresenceState } from "../../../src/client/presence/presence-store.ts"
import { type Session, startSession } from "../../../src/client/presence/session.ts"
import { createSocketWire } from "../../../src/client/presence/socket-wire.ts"
import type { Transport } from "../../../src/client/presence/wire.ts"
import { DEFAULT_AVATAR } from "../../../src/domain/avatar.ts"
import type { RoomFacts, Want } from "../../../src/protocol/realtime/messages/membership.ts"
import { parseReply, type Reply, type ReplyOf } from "../../../src/protocol/realtime/messages.ts"
import type { OthersMovement } from "../../../src/protocol/realtime/movement.ts"

/** The shipped session of a page, on real sockets and a real clock. */
export class RealPage {
  readonly store = createPresenceStore({ muted: [], blocked: [] })
  readonly own = createOwnMotion()
  readonly replies: Reply[] = []
  /** Every time that one was sent out or not let in, whether or not it was shown. */
  readonly refusals: ReplyOf<"refused">[] = []
  private readonly moves: OthersMovement[] = []
  private session: Session | null = null

  constructor(
    readonly name: string,
    private readonly origin: string,
    private readonly only: Transport | null = null,
  ) {
    Object.assign(this.own, { x: -2.5, z: 2.2, heading: 90, there: true })
  }

  enter(want: Want): void {
    const openWire = createSocketWire(this.origin)
    this.session = startSession(want, {
      store: this.store,
      own: this.own,
      visitor: this.name.padEnd(24, "_"),
      self: {
        read: () => ({
          name: this.name,
          avatar: DEFAULT_AVATAR,
          language: "it",
          scene: "flagship",
          attention: { kind: "none" },
        }),
        watch: () => () => {},
      },
      openWire: (transport, events, to) => {
        const message = (raw: unknown) => {
          const reply = parseReply(raw)
          if (reply?.type === "refused") this.refusals.push(reply)
          events.message(raw)
        }
        return openWire(this.only ?? transport, { ...events, message }, to)
      },
      now: () => Date.now(),
      clock: () => performance.now(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
      every: (milliseconds, run) => {
        const timer = setInterval(run, milliseconds)
        return () => clearInterval(timer)
      },
      random: Math.random,
      onReply: (reply) => this.replies.push(reply),
      onMovements: ({ movements }) => this.moves.push(...movements),
    })
  }

  say(text: string): void {
    this.session?.say({ type: "chat", to: "room", text })
  }

  /** As when the network comes back: tries at once. */
  wake(): void {
    this.session?.wake()
  }

  leave(): void {
    this.session?.end()
    this.session = null
  }

  /** Resolves as soon as `find` finds something in the state. */
  until<T>(find: (state: PresenceState) => T | null | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const look = (state: PresenceState) => {
        const found = find(state)
        if (found === null || found === undefined || found === false) return false
        stop()
        resolve(found)
        return true
      }
      let stop = () => {}
      if (look(this.store.getState())) return
      stop = this.store.subscribe(look)
    })
  }

  /** The room that one is in, as soon as one is. */
  room(): Promise<RoomFacts> {
    return this.until(({ status }) => status.kind === "together" && status.room)
  }

  /** Names of everybody else, sorted. */
  others(): string[] {
    return [...this.store.getState().people.values()].map(({ name }) => name).sort()
  }

  status(): string {
    return this.store.getState().status.kind
  }

  /** What came of somebody's walking. */
  movesOf(name: string): OthersMovement[] {
    const { people } = this.store.getState()
    return this.moves.filter(({ id }) => people.get(id)?.name === name)
  }

  /** What one was told on coming in last. */
  get joined() {
    const joins = this.replies.filter((reply) => reply.type === "joined")
    return joins.at(-1)
  }

  get joins(): number {
    return this.replies.filter((reply) => reply.type === "joined").length
  }
}
