import { assertCount } from "./assert-count.ts"
import { HIDDEN_UNDER } from "./visibility.ts"

/**
 * Joins weeks that are over into batches of at least five answers, and tells of each which batch it is in; `null` where what
 * is left at the end is fewer and waits. A batch ends with the week that makes it five, so one that was told stays as it was
 * whatever comes later: nobody gets fewer than five by looking before and after. `weeks` are the answers of each, in order,
 * since the first there ever was. RangeError when one is no count.
 *
 * @example batchWeeks([5, 2, 1, 9, 3]) // [0, 1, 1, 1, null]
 */
export function batchWeeks(weeks: readonly number[]): readonly (number | null)[] {
  const batchOf: (number | null)[] = []
  let batch = 0
  let size = 0
  let open = 0
  for (const [index, n] of weeks.entries()) {
    assertCount("n of a week", n)
    batchOf.push(batch)
    size += n
    if (size < HIDDEN_UNDER) continue
    batch += 1
    size = 0
    open = index + 1
  }
  return batchOf.fill(null, open)
}
