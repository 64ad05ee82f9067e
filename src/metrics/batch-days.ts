import { assertCount } from "./assert-count.ts"
import { HIDDEN_UNDER } from "./visibility.ts"

export interface CountedDay {
  /** Answers of that day. */
  readonly n: number
  /** Days of the same week are batched together where they can be, so that weeks stay whole. */
  readonly week: string
  /** Days of different seasons are never batched together, so that a batch doesn't depend on the distant past. */
  readonly season: string
}

/**
 * Joins the days of one segment into batches of at least five answers, and tells of each day which batch it is in; `null`
 * where a whole season has fewer. Whoever is only ever shown whole batches can add and subtract periods as they like and
 * gets nothing about fewer than five answers: all that they have are sums of batches, which don't overlap.
 *
 * Which batch a day is in depends on the segment's days alone, never on the period that is asked for. Days are in
 * order; one without answers belongs to the batch before it or to none. A batch ends with the day that makes it five; what
 * a week has left at its end joins the batch before it, if that is of the same week, else it goes on into the next.
 *
 * RangeError when an `n` is no count.
 *
 * @example batchDays([5, 2, 1, 9].map((n) => ({ n, week: "2026-W47", season: "2026-Q4" }))) // [0, 1, 1, 1]
 */
export function batchDays(days: readonly CountedDay[]): readonly (number | null)[] {
  const batches: number[][] = []
  let open: number[] = []
  let size = 0

  function end(): void {
    batches.push(open)
    open = []
    size = 0
  }

  /** Joins what is left to the batch before it, where `isFit` says that it may. */
  function joinBack(isFit: (day: CountedDay) => boolean): void {
    const before = batches.at(-1)
    const last = days[before?.at(-1) ?? -1]
    if (open.length === 0 || !before || !last || !isFit(last)) return
    before.push(...open)
    open = []
    size = 0
  }

  for (const [index, day] of days.entries()) {
    assertCount("n of a day", day.n)
    open.push(index)
    size += day.n
    if (size >= HIDDEN_UNDER) end()
    const next = days[index + 1]
    if (next?.season !== day.season) {
      joinBack(({ season }) => season === day.season)
      // A season that never came to five: its days are in no batch.
      open = []
      size = 0
    } else if (next.week !== day.week)
      joinBack(({ week, season }) => week === day.week && season === day.season)
  }
  const batchOf = new Array<number | null>(days.length).fill(null)
  for (const [batch, members] of batches.entries()) for (const index of members) batchOf[index] = batch
  return batchOf
}
