import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { CountedMetric } from "./counted-metric.ts"
import type { DayCounts } from "./read-counts.ts"
import { type Released, telling } from "./release.ts"
import { sizeOf } from "./wire-figure.ts"

/** Something that is told, and the parts of it that are told too. */
export interface Whole {
  readonly days: ReadonlySet<string>
  /** Answers that it tells of. */
  readonly n: number
  /** Of which parts, by key. */
  readonly keys: ReadonlySet<string>
}

function sizeOfRows(metric: CountedMetric, rows: readonly DayCounts[]): number {
  return rows.reduce((sum, row) => sum + sizeOf(metric, row), 0)
}

/** The first or the last batch of a part, whichever is smaller; of equals the last. */
function edgeOf(
  metric: CountedMetric,
  { batches }: Released,
): { readonly index: number; readonly n: number } | null {
  const sized = [batches.length - 1, 0].flatMap((index) => {
    const batch = batches[index]
    return batch ? [{ index, n: sizeOfRows(metric, batch) }] : []
  })
  return sized.toSorted((a, b) => a.n - b.n)[0] ?? null
}

/**
 * Parts of which so much is told that what a whole tells less what its parts tell is nothing, or five answers or more.
 * Where it would be fewer, the smallest batch at an end of a part isn't told. What is told stays whole batches, and each
 * whole that is put right stays right when another is: only ever less is told.
 */
export function coverParts(
  metric: CountedMetric,
  parts: readonly Released[],
  wholes: readonly Whole[],
): readonly Released[] {
  let covered = parts
  for (const { days, n, keys } of wholes) {
    const mine = covered.filter(({ key }) => keys.has(key))
    const told = mine.flatMap(({ batches }) => batches.flat()).filter(({ day }) => days.has(day))
    const left = n - sizeOfRows(metric, told)
    if (left <= 0 || left >= HIDDEN_UNDER) continue
    const ends = mine.flatMap((part) => {
      const edge = edgeOf(metric, part)
      return edge ? [{ part, ...edge }] : []
    })
    const given = ends.toSorted((a, b) => a.n - b.n || (a.part.key < b.part.key ? -1 : 1))[0]
    if (!given) continue
    const { part, index } = given
    const rest = part.batches.filter((_, place) => place !== index)
    covered = covered.map((each) => (each === part ? telling(part, rest) : each))
  }
  return covered
}
