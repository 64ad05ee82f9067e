import type { WireMetric } from "../../protocol/metrics.ts"
import type { Measured } from "../reading/measured.ts"

/** A row of the table behind a chart: the chart's own numbers, and what they are compared with. */
export interface TableRow {
  readonly key: string
  readonly label: string
  readonly metric: WireMetric
  readonly now: Measured
  /** `null` where there is nothing to compare with. */
  readonly before: Measured | null
}
