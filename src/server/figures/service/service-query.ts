import { METRIC_FILTERS, METRIC_PERIODS, type MetricPeriod } from "../../../protocol/metrics.ts"
import {
  SERVICE_FILTERS,
  SERVICE_METRICS,
  type ServiceFilter,
  type ServiceMetric,
} from "../../../protocol/service-metrics.ts"
import {
  badParameter,
  choice,
  type Parameters,
  type Range,
  readFilters,
  readRange,
  refuseUnknown,
  single,
} from "../metrics-query.ts"

export interface ServiceQuery extends Range {
  readonly metric: ServiceMetric
  readonly by: ServiceFilter | MetricPeriod | null
  readonly filters: Readonly<Partial<Record<ServiceFilter, readonly string[]>>>
}

export function isServiceMetric(metric: string | undefined): metric is ServiceMetric {
  return SERVICE_METRICS.some((each) => each === metric)
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readServiceQuery(parameters: Parameters, today: string): ServiceQuery {
  refuseUnknown(parameters, ["metric", "by", "from", "to", "lang"])
  const by = single(parameters, "by")
  for (const name of METRIC_FILTERS) {
    const known = SERVICE_FILTERS.some((filter) => filter === name)
    if (!known && parameters[name])
      throw badParameter(name, parameters[name].join(), `no such filter: ${SERVICE_FILTERS.join(", ")}`)
  }
  return {
    metric: choice("metric", single(parameters, "metric") ?? "", SERVICE_METRICS),
    by: by === undefined ? null : choice("by", by, [...SERVICE_FILTERS, ...METRIC_PERIODS]),
    ...readRange(parameters, today),
    filters: readFilters(parameters),
  }
}
