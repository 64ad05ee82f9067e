import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { batchDays, HIDDEN_UNDER } from "../../src/metrics/index.ts"

const day = (n: number, index = 0) => ({
  n,
  week: `week ${Math.floor(index / 7)}`,
  season: `season ${Math.floor(index / 20)}`,
})
const sizes = fc.array(fc.oneof(fc.nat(3), fc.nat(9)), { maxLength: 60 })

describe("batches of days", () => {
  test("[MET-33] a busy segment has a batch a day", () => {
    expect(batchDays([5, 9, 30].map((n) => day(n)))).toEqual([0, 1, 2])
  })

  test("[MET-33] days under five are joined, and what a week has left joins what the week has", () => {
    expect(batchDays([2, 3, 1, 4, 1, 1, 1, 3].map(day))).toEqual([0, 0, 1, 1, 1, 1, 1, 1])
    expect(batchDays([1, 1, 1, 1, 0, 0, 0, 1, 6].map(day))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  test("[MET-33] a season under five is in no batch, and none reaches over a season", () => {
    expect(batchDays([2, 2].map(day))).toEqual([null, null])
    const two = ["a", "a", "b", "b"].map((season) => ({ n: 3, week: "w", season }))
    expect(batchDays(two)).toEqual([0, 0, 1, 1])
  })

  test("[MET-33] batches follow one another, hold five or more, and leave out only seasons under five", () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const days = all.map(day)
        const batchOf = batchDays(days)
        const held = new Map<number, number>()
        for (const [index, batch] of batchOf.entries())
          if (batch !== null) held.set(batch, (held.get(batch) ?? 0) + (all[index] ?? 0))
        for (const n of held.values()) expect(n).toBeGreaterThanOrEqual(HIDDEN_UNDER)
        const told = batchOf.filter((batch) => batch !== null)
        expect(told).toEqual(told.toSorted((a, b) => a - b))
        for (const season of new Set(days.map((each) => each.season))) {
          const mine = days.flatMap((each, index) => (each.season === season ? [index] : []))
          const n = mine.reduce((sum, index) => sum + (all[index] ?? 0), 0)
          expect(mine.every((index) => (batchOf[index] === null) === n < HIDDEN_UNDER)).toBe(true)
        }
      }),
    )
  })

  test("[MET-33] what isn't a count is refused by name", () => {
    expect(() => batchDays([day(-1)])).toThrow(/n of a day/)
    expect(() => batchDays([day(1.5)])).toThrow(/n of a day/)
  })
})
