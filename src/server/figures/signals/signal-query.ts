import { METRIC_FILTERS, METRIC_PERIODS } from "../../../protocol/metrics.ts"
import { SIGNAL_METRICS, SIGNAL_PLACES, type SignalMetric } from "../../../protocol/signal-metrics.ts"
import {
  badParameter,
  choice,
  type MetricsQuery,
  type Parameters,
  readFilters,
  readRange,
  refuseUnknown,
  single,
} from "../metrics-query.ts"

export type SignalQuery = MetricsQuery & { readonly metric: SignalMetric }

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readSignalQuery(parameters: Parameters, today: string): SignalQuery {
  refuseUnknown(parameters, ["metric", "by", "from", "to", "lang"])
  const metric = choice("metric", single(parameters, "metric") ?? "", SIGNAL_METRICS)
  const dimensions = [...SIGNAL_PLACES[metric], "language", "device"] as const
  const by = single(parameters, "by")
  for (const name of METRIC_FILTERS) {
    const values = parameters[name]
    if (!values) continue
    if (!dimensions.some((each) => each === name))
      throw badParameter(name, values.join(), `no such filter of ${metric}: ${dimensions.join(", ")}`)
  }
  const places = dimensions.filter((each) => each === "zone" || each === "product")
  const asked = places.filter((each) => by === each || parameters[each])
  // A visit may be in several: they can't be added, and which visits are in two isn't counted.
  if (asked.length > 1) throw badParameter("by", asked.join(), "a zone or a product, not both")
  for (const name of places) {
    const values = parameters[name] ?? []
    if (values.length > 1) throw badParameter(name, values.join(), "one value: a visit may be in several")
  }
  return {
    metric,
    by: by === undefined ? null : choice("by", by, [...dimensions, ...METRIC_PERIODS]),
    ...readRange(parameters, today),
    filters: readFilters(parameters),
  }
}
