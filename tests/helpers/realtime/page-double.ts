import { createOwnMotion } from "../../../src/client/presence/own-motion.ts"
import { createPresenceStore } from "../../../src/client/presence/presence-store.ts"
import type { SelfFacts } from "../../../src/client/presence/self-facts.ts"
import { type Session, startSession } from "../../../src/client/presence/session.ts"
import type { OpenWire, Transport } from "../../../src/client/presence/wire.ts"
import { DEFAULT_AVATAR } from "../../../src/domain/avatar.ts"
import type { Want } from "../../../src/protocol/realtime/messages/membership.ts"
import type { Reply, Request } from "../../../src/protocol/realtime/messages.ts"
import type { Movements } from "../../../src/protocol/realtime/movements-packet.ts"
import { connect } from "../../../src/server/realtime/connect.ts"
import type { StoreDouble } from "./store-double.ts"

interface Timer {
  at: number
  every: number | null
  run: () => void
}

/** A page with the shipped session, whose wires lead to rooms in memory; its clock and its network are moved by hand. */
export class PageDouble {
  readonly store = createPresenceStore({ muted: [], blocked: [] })
  readonly own = createOwnMotion()
  readonly replies: Reply[] = []
  readonly movements: Movements[] = []
  readonly sent: Request[] = []
  readonly opened: Transport[] = []
  /** Which process each connection was for. */
  readonly asked: (string | null)[] = []
  /** Processes of the server beside the one that is reached first, by name. */
  readonly processes = new Map<string, StoreDouble>()
  bytesSent = 0
  /** `null`: nobody answers. */
  server: StoreDouble | null
  /** What gets through the network at all. */
  allowed: readonly Transport[] = ["websocket", "polling"]
  slow = false
  facts: SelfFacts = {
    name: "Giulia",
    avatar: DEFAULT_AVATAR,
    language: "it",
    scene: "flagship",
    attention: { kind: "none" },
  }
  private now = 1_790_000_000_000
  private readonly timers = new Set<Timer>()
  private queue: (() => void)[] = []
  private watcher = () => {}
  private cutWire = () => {}

  constructor(
    server: StoreDouble | null,
    readonly visitor: string,
  ) {
    this.server = server
    Object.assign(this.own, { x: -2.5, z: 2.2, heading: 90, there: true })
  }

  enter(want: Want = { kind: "any" }): Session {
    return startSession(want, {
      store: this.store,
      own: this.own,
      visitor: this.visitor.padEnd(24, "_"),
      self: {
        read: () => this.facts,
        watch: (changed) => {
          this.watcher = changed
          return () => {
            this.watcher = () => {}
          }
        },
      },
      openWire: this.openWire,
      now: () => this.now,
      clock: () => this.now % 1_000_000,
      after: (milliseconds, run) => this.schedule(milliseconds, null, run),
      every: (milliseconds, run) => this.schedule(milliseconds, milliseconds, run),
      random: () => 0.5,
      onReply: (reply) => this.replies.push(reply),
      onMovements: (movements) => this.movements.push(movements),
    })
  }

  private schedule(milliseconds: number, every: number | null, run: () => void): () => void {
    const timer = { at: this.now + milliseconds, every, run }
    this.timers.add(timer)
    return () => this.timers.delete(timer)
  }

  private readonly openWire: OpenWire = (transport, events, to) => {
    this.opened.push(transport)
    this.asked.push(to)
    const server = to === null ? this.server : (this.processes.get(to) ?? null)
    let over = false
    const later = (run: () => void) => {
      this.queue.push(() => {
        if (!over) run()
      })
    }
    const end = () => {
      if (over) return
      over = true
      connection?.gone()
      this.queue.push(events.closed)
    }
    this.cutWire = end
    const reachable = server !== null && this.allowed.includes(transport)
    const connection = reachable
      ? connect(
          server.together,
          {
            tell: (reply) => {
              const sent: unknown = JSON.parse(JSON.stringify(reply))
              later(() => events.message(sent))
            },
            send: (lent) => {
              const bytes = lent.slice()
              later(() => events.bytes(bytes))
            },
            isReady: () => true,
            waiting: () => 0,
            close: () => this.queue.push(end),
          },
          { address: "10.0.0.1", guide: async () => null },
        )
      : null
    if (connection) later(events.opened)
    else this.queue.push(end)
    return {
      tell: (request) => {
        this.sent.push(request)
        const raw: unknown = JSON.parse(JSON.stringify(request))
        // What was told before a wire is closed still goes out.
        this.queue.push(() => connection?.message(raw))
      },
      send: (bytes) => {
        this.bytesSent += bytes.byteLength
        later(() => connection?.bytes(bytes))
      },
      isReady: () => !this.slow,
      close: () => {
        over = true
        this.queue.push(() => connection?.gone())
      },
    }
  }

  change(facts: Partial<SelfFacts>): void {
    this.facts = { ...this.facts, ...facts }
    this.watcher()
  }

  /** The network breaks. */
  cut(): void {
    this.cutWire()
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      for (let turn = 0; turn < 12; turn++) await Promise.resolve()
      const { queue } = this
      this.queue = []
      for (const arrive of queue) arrive()
      await this.server?.settle()
      for (const store of this.processes.values()) await store.settle()
      quiet = queue.length > 0 ? 0 : quiet + 1
    }
  }

  /** Moves the page's clock, and the server's with it. */
  async pass(milliseconds: number): Promise<void> {
    await this.settle()
    const step = 50
    for (let left = milliseconds; left > 0; left -= step) {
      this.now += step
      for (const timer of [...this.timers]) {
        if (timer.at > this.now || !this.timers.has(timer)) continue
        if (timer.every === null) this.timers.delete(timer)
        else timer.at += timer.every
        timer.run()
      }
      await this.server?.pass(step)
      for (const store of this.processes.values()) await store.pass(step)
      await this.settle()
    }
  }

  get waitingTimers(): number {
    return this.timers.size
  }

  get status() {
    return this.store.getState().status
  }
}
