import type { Event } from "../../domain/event.ts"
import type { EventQueue } from "./event-queue.ts"
import { createMemoryQueue } from "./memory-queue.ts"
import type { Timers } from "./take-turn.ts"

export interface FallbackOptions {
  /** `null` where the browser has no IndexedDB. */
  disk: EventQueue | null
  timers: Timers
  /** Called after every add: whether the events are on disk, and what the disk said if not. */
  onDurable: (durable: boolean, error: unknown) => void
}

/** A disk that says nothing for so long is taken for broken: some browsers never answer a request to open. */
const DISK_PATIENCE_MS = 5000

/**
 * The disk while it works, memory for what the disk refuses: full, private window, missing. Only `peek` rejects: when a
 * disk that has taken events can't be read, "nothing waits" would be a lie.
 */
export function createFallbackQueue({ disk, timers, onDurable }: FallbackOptions): EventQueue {
  const memory = createMemoryQueue()
  /** Done with, but the disk failed to forget them: without this they would be sent again and again. */
  const undeletable = new Set<string>()
  let hasTaken = false

  function inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`IndexedDB gave no answer in ${DISK_PATIENCE_MS} ms`))
      const calm = timers.set(late, DISK_PATIENCE_MS)
      work.then(resolve, reject).finally(calm)
    })
  }

  async function attempt<T>(work: (disk: EventQueue) => Promise<T>, otherwise: T): Promise<T> {
    if (!disk) return otherwise
    try {
      return await inTime(work(disk))
    } catch {
      return otherwise
    }
  }

  async function forget(ids: readonly string[], work: (disk: EventQueue) => Promise<void>): Promise<boolean> {
    const done = await attempt(async (queue) => {
      await work(queue)
      return true
    }, false)
    for (const id of ids) {
      if (done) undeletable.delete(id)
      else if (disk) undeletable.add(id)
    }
    return done
  }

  /** Not all that is done with is still on the disk: what is there has to be looked at. */
  async function storedCount(): Promise<number> {
    const count = await attempt((queue) => queue.count(), 0)
    if (undeletable.size === 0) return count
    const stored = await attempt((queue) => queue.peek(count), [])
    return stored.filter(({ id }) => !undeletable.has(id)).length
  }

  return {
    async add(events) {
      try {
        if (!disk) throw new Error("IndexedDB is missing")
        await inTime(disk.add(events))
        hasTaken = true
        onDurable(true, null)
      } catch (error) {
        await memory.add(events)
        onDurable(false, error)
      }
    },
    async peek(limit) {
      const held = await memory.peek(limit)
      const stored = await attempt<readonly Event[] | null>(
        (queue) => queue.peek(limit + undeletable.size),
        hasTaken ? null : [],
      )
      if (stored === null) {
        if (held.length > 0) return held
        throw new Error("IndexedDB can't be read")
      }
      const skip = new Set([...undeletable, ...held.map((event) => event.id)])
      return [...held, ...stored.filter((event) => !skip.has(event.id))].slice(0, limit)
    },
    async remove(ids) {
      await memory.remove(ids)
      await forget(ids, (queue) => queue.remove(ids))
    },
    async reject(rejected) {
      const ids = rejected.map((each) => each.id)
      const kept = await forget(ids, (queue) => queue.reject(rejected))
      if (kept) await memory.remove(ids)
      else await memory.reject(rejected)
    },
    count: async () => (await memory.count()) + (await storedCount()),
    rejected: async () => [...(await memory.rejected()), ...(await attempt((queue) => queue.rejected(), []))],
    async forgetRejected(keeps) {
      await memory.forgetRejected(keeps)
      await attempt((queue) => queue.forgetRejected(keeps), undefined)
    },
    close: () => disk?.close(),
  }
}
