import { compare } from "../reading/compare.ts"
import { holm } from "../reading/holm.ts"
import type { Segment, SegmentTable } from "./segment.ts"

function isChanged({ metric, now, before }: Segment, confidence: number): boolean {
  const verdict = compare(metric, now, before, { confidence })
  return (verdict.kind === "higher" || verdict.kind === "lower") && verdict.firm
}

export interface HeldChanges {
  /** How many rows were compared. */
  readonly tested: number
  /** Those whose change can't be put down to there being so many, as `METRIC:KEY`. */
  readonly held: ReadonlySet<string>
}

export function nameOfRow({ metric, key }: Pick<Segment, "metric" | "key">): string {
  return `${metric}:${key}`
}

/** Which rows have changed, all of them tested at once: whichever are on the screen, so that no filter makes a change out of chance. */
export function heldChanges(tables: readonly SegmentTable[]): HeldChanges {
  const tested = tables
    .flatMap(({ segments }) => segments)
    .filter(({ metric, now, before }) => {
      const verdict = compare(metric, now, before)
      return verdict.kind !== "incomparable" && verdict.firm
    })
  return { tested: tested.length, held: new Set([...holm(tested, isChanged)].map(nameOfRow)) }
}
