import {
  PULSE_BREAKDOWNS,
  PULSE_METRICS,
  type PulseBreakdown,
  type PulseMetric,
} from "../../../protocol/pulse-metrics.ts"
import { mondayOf } from "../calendar.ts"
import { choice, type Parameters, type Range, readRange, refuseOthers, single } from "../metrics-query.ts"

export interface PulseQuery extends Range {
  readonly metric: PulseMetric
  readonly by: PulseBreakdown | null
}

export function isPulseMetric(metric: string | undefined): metric is PulseMetric {
  return PULSE_METRICS.some((each) => each === metric)
}

/** Whole weeks: nothing finer is known. */
export function wholeWeeks({ from, to }: Range): Range {
  return { from: mondayOf(from), to }
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readPulseQuery(parameters: Parameters, today: string): PulseQuery {
  refuseOthers(parameters, ["metric", "by", "from", "to", "lang"])
  const metric = choice("metric", single(parameters, "metric") ?? "", PULSE_METRICS)
  const by = single(parameters, "by")
  const known = PULSE_BREAKDOWNS.filter((each) => each !== "statement" || metric === "engagement")
  return {
    metric,
    by: by === undefined ? null : choice("by", by, known),
    ...wholeWeeks(readRange(parameters, today)),
  }
}
