import { describe, expect, test } from "vitest"
import { createGroupCommit, QueueFullError } from "../../../src/server/events/group-commit.ts"

/** A disk whose writes end when the test says so. */
function createDisk() {
  const writes: { items: readonly number[]; end(error?: Error): void }[] = []
  const arrivals: (() => void)[] = []
  return {
    writes,
    /** Resolves when there have been `count` writes. */
    async until(count: number) {
      while (writes.length < count) await new Promise<void>((resolve) => arrivals.push(resolve))
    },
    write: (items: readonly number[]) =>
      new Promise<readonly string[]>((resolve, reject) => {
        writes.push({
          items,
          end: (error) => (error ? reject(error) : resolve(items.map((item) => `wrote ${item}`))),
        })
        for (const arrive of arrivals.splice(0)) arrive()
      }),
  }
}

describe("the group commit", () => {
  test("[EVT-16] joins what comes during a write into the next one, and gives each its own results", async () => {
    const disk = createDisk()
    const queue = createGroupCommit({ write: disk.write, maxBatch: 100, maxQueued: 1000 })
    const first = queue.submit([1, 2])
    await disk.until(1)
    const others = [queue.submit([3]), queue.submit([4, 5]), queue.submit([6])]
    disk.writes[0]?.end()
    expect(await first).toEqual(["wrote 1", "wrote 2"])
    await disk.until(2)
    expect(disk.writes[1]?.items).toEqual([3, 4, 5, 6])
    disk.writes[1]?.end()
    expect(await Promise.all(others)).toEqual([["wrote 3"], ["wrote 4", "wrote 5"], ["wrote 6"]])
    await queue.drain()
  })

  test("[EVT-16] a submission isn't split, and one larger than a batch still goes through", async () => {
    const disk = createDisk()
    const queue = createGroupCommit({ write: disk.write, maxBatch: 3, maxQueued: 1000 })
    const all = [queue.submit([1, 2]), queue.submit([3, 4]), queue.submit([5, 6, 7, 8]), queue.submit([9])]
    for (const count of [1, 2, 3, 4]) {
      await disk.until(count)
      disk.writes[count - 1]?.end()
    }
    await Promise.all(all)
    expect(disk.writes.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5, 6, 7, 8], [9]])
  })

  test("[EVT-16] a write that fails fails those that were in it, and no others", async () => {
    const disk = createDisk()
    const queue = createGroupCommit({ write: disk.write, maxBatch: 100, maxQueued: 1000 })
    const lost = queue.submit([1])
    await disk.until(1)
    const kept = queue.submit([2])
    disk.writes[0]?.end(new Error("the disk is full"))
    await expect(lost).rejects.toThrow("the disk is full")
    await disk.until(2)
    disk.writes[1]?.end()
    expect(await kept).toEqual(["wrote 2"])
  })

  test("[API-23] refuses at once when too much waits, and takes more when it has been written", async () => {
    const disk = createDisk()
    const queue = createGroupCommit({ write: disk.write, maxBatch: 100, maxQueued: 3 })
    const first = queue.submit([1])
    await disk.until(1)
    const second = queue.submit([2, 3])
    await expect(queue.submit([4, 5])).rejects.toBeInstanceOf(QueueFullError)
    disk.writes[0]?.end()
    await disk.until(2)
    const third = queue.submit([6, 7, 8])
    disk.writes[1]?.end()
    await disk.until(3)
    disk.writes[2]?.end()
    expect((await Promise.all([first, second, third])).flat()).toHaveLength(6)
    expect(await queue.submit([])).toEqual([])
  })
})
