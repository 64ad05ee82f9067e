/** The queue is full: whoever sends should wait and send again. */
export class QueueFullError extends Error {
  override readonly name = "QueueFullError"
}

export interface GroupCommitOptions<Item, Result> {
  /** Writes many items in one go; resolves to one result for each, in order, once they are durable. */
  readonly write: (items: readonly Item[]) => Promise<readonly Result[]>
  /** Items in one go; a submission is never split, so a single larger one still goes through. */
  readonly maxBatch: number
  /** Items that may wait. */
  readonly maxQueued: number
}

export interface GroupCommit<Item, Result> {
  /** Resolves when all of `items` are written. Rejects with QueueFullError when too many wait already. */
  submit(items: readonly Item[]): Promise<readonly Result[]>
  /** Resolves when everything that was submitted so far has been written or has failed. */
  drain(): Promise<void>
}

interface Submission<Item, Result> {
  readonly items: readonly Item[]
  readonly resolve: (results: readonly Result[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * Joins what is submitted while a write is under way into the next one: the slower the disk, the larger the groups,
 * and one wait for the disk serves them all. Writes never overlap.
 */
export function createGroupCommit<Item, Result>({
  write,
  maxBatch,
  maxQueued,
}: GroupCommitOptions<Item, Result>): GroupCommit<Item, Result> {
  const waiting: Submission<Item, Result>[] = []
  let queued = 0
  let running: Promise<void> | null = null

  function takeBatch(): Submission<Item, Result>[] {
    let size = 0
    let count = 0
    for (const { items } of waiting) {
      if (count > 0 && size + items.length > maxBatch) break
      size += items.length
      count += 1
    }
    queued -= size
    return waiting.splice(0, count)
  }

  async function writeTogether(batch: readonly Submission<Item, Result>[]): Promise<void> {
    try {
      const results = await write(batch.flatMap(({ items }) => items))
      let from = 0
      for (const { items, resolve } of batch) {
        resolve(results.slice(from, from + items.length))
        from += items.length
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  async function run(): Promise<void> {
    // One turn of the event loop: requests that came together are read together.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) await writeTogether(takeBatch())
    running = null
  }

  return {
    submit: (items) => {
      if (items.length === 0) return Promise.resolve([])
      if (queued > 0 && queued + items.length > maxQueued)
        return Promise.reject(new QueueFullError(`${queued} events are waiting to be written`))
      return new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        queued += items.length
        running ??= run()
      })
    },
    drain: async () => {
      while (running) await running
    },
  }
}
