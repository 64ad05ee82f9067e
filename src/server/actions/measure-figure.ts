import { isOfStaff, type Measure, SEGMENT_FILTERS } from "../../domain/target.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { type AnswerMetricsOptions, answerMetrics } from "../figures/answer-metrics.ts"
import type { Filters, Range } from "../figures/metrics-query.ts"
import { answerPulse } from "../figures/pulse/answer-pulse.ts"
import { wholeWeeks } from "../figures/pulse/pulse-query.ts"
import { answerService } from "../figures/service/answer-service.ts"

export interface MeasureOptions extends AnswerMetricsOptions {
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
}

export function filtersOf({ segment }: Pick<Measure, "segment">): Filters {
  return Object.fromEntries(
    SEGMENT_FILTERS.flatMap((name) => {
      const value = segment[name]
      return value === undefined ? [] : [[name, [value]]]
    }),
  )
}

/** A number of some days: exactly what `GET /api/metrics` tells of them, hiding and waiting included. */
export async function measureFigure(
  measure: Measure,
  range: Range,
  options: MeasureOptions,
): Promise<FigureReply> {
  const { metric } = measure
  const by = null
  if (isOfStaff(metric)) return (await answerPulse({ metric, by, ...wholeWeeks(range) }, options)).total
  const filters = filtersOf(measure)
  if (metric === "frt" || metric === "aht")
    return (await answerService({ metric, by, filters, ...range }, options)).total
  return (await answerMetrics({ metric, by, filters, ...range }, options)).total
}
