import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"
import { METRIC_FILTERS, type MetricFilter } from "../../protocol/metrics.ts"

/** What answers are counted by, besides the day. Each answer has exactly one key in each. */
export const DIMENSIONS = METRIC_FILTERS
export type Dimension = MetricFilter

/** Where one impression and its answer are counted. */
export interface Cell {
  readonly showroomId: string
  readonly metric: PromptMetric
  readonly scale: Scale
  /** `2026-11-21`, in the showroom's time zone. */
  readonly day: string
  readonly keys: Readonly<Record<Dimension, string>>
  /** A cell of its zone's grid; the empty text where only the zone is known. */
  readonly spot: string
}
