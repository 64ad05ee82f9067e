import type { ScoreMetric } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { SIGNAL_METRICS, type SignalMetric } from "../../protocol/signal-metrics.ts"

/** What is read from counts by day: of answers, of visits, and of the staff's pulse. */
export type CountedMetric = WireMetric | SignalMetric | Extract<ScoreMetric, "enps" | "engagement">

export function isSignalMetric(metric: string | undefined): metric is SignalMetric {
  return SIGNAL_METRICS.some((each) => each === metric)
}
