import { backOff } from "../outbox/back-off.ts"
import { type Timers, takeTurn } from "../outbox/take-turn.ts"
import { type KeptList, withTold } from "./kept-list.ts"
import type { WishKeeper } from "./wish-keeper.ts"
import type { WishServer } from "./wish-server.ts"
import type { WishStore } from "./wish-store.ts"

export interface SendWishesOptions {
  readonly keeper: WishKeeper
  readonly server: WishServer
  readonly store: WishStore
  readonly timers: Timers
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number
  readonly locks?: Pick<LockManager, "request"> | undefined
}

/** Changes in one request: fewer than the server takes, so that none is too large. */
const AT_ONCE = 40
const WISH_LOCK = "vetrina-wish-lists"
const BACK_OFF = { baseMs: 1_000, capMs: 30_000 }

/** Sends what waits, until the server has acknowledged it. */
export interface WishSender {
  /** Now; resolves when nothing is left or the attempt failed, which is then repeated by itself. */
  flush(): Promise<void>
  stop(): void
}

export function createWishSender(options: SendWishesOptions): WishSender {
  const { keeper, server, store, timers, random, locks } = options
  let failures = 0
  let running: Promise<void> | null = null
  let again = false
  let cancel = () => {}
  let stopped = false
  /** Lists of which a request was refused whole: theirs are sent one by one, so that a bad one costs no good one. */
  const singly = new Set<string>()

  const next = () => keeper.memory().lists.find(({ code, waiting }) => code !== null && waiting.length > 0)

  async function end(kept: KeptList, fate: "closed" | "gone"): Promise<void> {
    await keeper.change((memory) => ({
      ...memory,
      lists:
        kept.fate === "leaving"
          ? memory.lists.filter(({ id }) => id !== kept.id)
          : memory.lists.map((each) => (each.id === kept.id ? { ...each, waiting: [], fate } : each)),
    }))
  }

  /** False when it has to be tried again later. */
  async function send(kept: KeptList, code: string): Promise<boolean> {
    const batch = kept.waiting.slice(0, singly.has(kept.id) ? 1 : AT_ONCE)
    const answer = await server.change(code, kept.secret, batch)
    switch (answer.kind) {
      case "done": {
        const done = new Set(batch.map(({ n }) => n))
        keeper.noteRefusals(answer.refused)
        const left = kept.fate === "leaving" && batch.length === kept.waiting.length
        if (left) await end(kept, "gone")
        else {
          await keeper.changeList(kept.id, (now) => {
            const told = withTold(now, answer.list, answer.self)
            return { ...told, waiting: told.waiting.filter(({ n }) => !done.has(n)) }
          })
        }
        return true
      }
      case "refused":
        if (batch.length > 1) singly.add(kept.id)
        else {
          await keeper.changeList(kept.id, (now) => ({
            ...now,
            waiting: now.waiting.filter(({ n }) => n !== batch[0]?.n),
          }))
        }
        return true
      case "closed":
      case "gone":
        await end(kept, answer.kind)
        return true
      case "later":
        return false
      default:
        return answer satisfies never
    }
  }

  async function drain(): Promise<void> {
    // another tab may have sent meanwhile what waited
    await keeper.read()
    for (let kept = next(); kept && !stopped; kept = next()) {
      if (kept.code === null || !(await send(kept, kept.code))) {
        failures++
        store.setState({ offline: true })
        cancel()
        cancel = timers.set(() => void flush(), backOff(failures, random(), null, BACK_OFF))
        return
      }
      failures = 0
      store.setState({ offline: false })
    }
  }

  function flush(): Promise<void> {
    if (stopped || next() === undefined) return running ?? Promise.resolve()
    if (running) again = true
    running ??= (async () => {
      do {
        again = false
        cancel()
        await takeTurn(locks, timers, drain, WISH_LOCK)
      } while (again && !stopped && failures === 0)
      running = null
    })()
    return running
  }

  return {
    flush,
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
