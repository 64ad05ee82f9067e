import { METRIC_FILTERS, type MetricFilter, type WireMetric } from "../../../protocol/metrics.ts"
import { badParameter, type MetricsQuery, type Parameters, readMetricsQuery } from "../metrics-query.ts"

export interface RowsQuery extends MetricsQuery {
  readonly metric: WireMetric
  readonly by: MetricFilter
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readRowsQuery(parameters: Parameters, today: string): RowsQuery {
  const query = readMetricsQuery(parameters, today)
  const by = METRIC_FILTERS.find((name) => name === query.by)
  if (by === undefined) throw badParameter("by", query.by ?? "", `one of ${METRIC_FILTERS.join(", ")}`)
  return { ...query, by }
}
