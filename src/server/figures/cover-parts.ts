import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { CountedMetric } from "./counted-metric.ts"
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

/** The first or the last batch of a part, whichever is smaller; of equals the last. */
function edgeOf({ batches }: Released): { readonly index: number; readonly n: number } | null {
  const last = batches.length - 1
  const [first, end] = [batches[0], batches[last]]
  if (!first || !end) return null
  return first.n < end.n ? { index: 0, n: first.n } : { index: last, n: end.n }
}

/** Answers that a part tells of these days. */
function toldOn(metric: CountedMetric, { batches }: Released, days: ReadonlySet<string>): number {
  let n = 0
  for (const batch of batches) {
    if (batch.rows.length === 1) n += days.has(batch.from) ? batch.n : 0
    else for (const row of batch.rows) n += days.has(row.day) ? sizeOf(metric, row) : 0
  }
  return n
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
    const left = n - mine.reduce((sum, part) => sum + toldOn(metric, part, days), 0)
    if (left <= 0 || left >= HIDDEN_UNDER) continue
    const ends = mine.flatMap((part) => {
      const edge = edgeOf(part)
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
