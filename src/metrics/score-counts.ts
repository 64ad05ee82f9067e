import type { Scale } from "./scale.ts"

/** How often each score of a scale was given. Everything that is computed about answers is computed from this. */
export interface ScoreCounts {
  readonly scale: Scale
  /** `counts[i]`: answers with the i-th score of the scale, lowest first; as many entries as the scale has scores. */
  readonly counts: readonly number[]
}
