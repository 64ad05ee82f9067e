import type { Measured, NumberMetric } from "../reading/measured.ts"
import type { WaitChange } from "../reading/wait-change.ts"

/** A row of the table behind a chart: the chart's own numbers, and what they are compared with. */
export interface TableRow {
  readonly key: string
  readonly label: string
  readonly metric: NumberMetric
  readonly now: Measured
  /** `null` where there is nothing to compare with. */
  readonly before: Measured | null
  /** Of waits: how they changed, which can't be worked out of the two. */
  readonly change?: WaitChange | null
}
