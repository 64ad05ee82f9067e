import { MEMBER_METRICS } from "../../protocol/member-metrics.ts"
import {
  METRIC_BREAKDOWNS,
  METRIC_FILTERS,
  type MetricBreakdown,
  type MetricFilter,
  WIRE_METRICS,
  type WireMetric,
} from "../../protocol/metrics.ts"
import { PULSE_METRICS } from "../../protocol/pulse-metrics.ts"
import { SERVICE_METRICS } from "../../protocol/service-metrics.ts"
import { SIGNAL_METRICS, type SignalMetric } from "../../protocol/signal-metrics.ts"
import { HttpError } from "../http/http-error.ts"
import { addDays, countDays, isDay } from "./calendar.ts"

/** Days in one question: ten years. */
export const MAX_DAYS = 3660
const DEFAULT_DAYS = 28
const MAX_VALUES = 200

export type Filters = Readonly<Partial<Record<MetricFilter, readonly string[]>>>

export interface Range {
  /** Days in the showroom's time zone, both included. */
  readonly from: string
  readonly to: string
}

export interface MetricsQuery extends Range {
  readonly metric: WireMetric | SignalMetric
  readonly by: MetricBreakdown | null
  readonly filters: Filters
}

/** The parameters of a request, each with all its values. */
export type Parameters = Readonly<Record<string, readonly string[]>>

export function badParameter(name: string, value: string, expected: string): HttpError {
  const shown = JSON.stringify(value.slice(0, 60))
  return new HttpError(400, "invalid-parameter", `invalid ${name} ${shown}: expected ${expected}`)
}

/** The value of a parameter that may be given once. */
export function single(parameters: Parameters, name: string): string | undefined {
  const values = parameters[name] ?? []
  if (values.length > 1) throw badParameter(name, values.join(", "), "one value")
  return values[0]
}

export function refuseUnknown(parameters: Parameters, known: readonly string[]): void {
  for (const name of Object.keys(parameters)) {
    if (!known.includes(name) && !METRIC_FILTERS.some((filter) => filter === name))
      throw new HttpError(400, "invalid-parameter", `unknown parameter ${JSON.stringify(name.slice(0, 60))}`)
  }
}

/** As `refuseUnknown`, where nothing can be filtered by. */
export function refuseOthers(parameters: Parameters, known: readonly string[]): void {
  for (const name of Object.keys(parameters)) {
    if (!known.includes(name))
      throw new HttpError(400, "invalid-parameter", `unknown parameter ${JSON.stringify(name.slice(0, 60))}`)
  }
}

/** One of `options`, or an error that lists them. */
export function choice<T extends string>(name: string, value: string, options: readonly T[]): T {
  const found = options.find((option) => option === value)
  if (found === undefined) throw badParameter(name, value, `one of ${options.join(", ")}`)
  return found
}

function day(parameters: Parameters, name: string): string | undefined {
  const value = single(parameters, name)
  if (value !== undefined && !isDay(value)) throw badParameter(name, value, "a day such as 2026-11-21")
  return value
}

/** `from` and `to`; without them the last 28 days, or the 28 that end on `to`. */
export function readRange(parameters: Parameters, today: string): Range {
  const to = day(parameters, "to") ?? today
  const from = day(parameters, "from") ?? addDays(to, 1 - DEFAULT_DAYS)
  const days = countDays(from, to)
  if (days < 1) throw badParameter("from", from, `a day not after to, ${to}`)
  if (days > MAX_DAYS) throw badParameter("from", from, `at most ${MAX_DAYS} days before to, ${to}`)
  return { from, to }
}

export function readFilters(parameters: Parameters): Filters {
  const filters: Partial<Record<MetricFilter, readonly string[]>> = {}
  for (const name of METRIC_FILTERS) {
    const values = parameters[name]
    if (!values) continue
    if (values.length > MAX_VALUES) throw badParameter(name, values.join(), `at most ${MAX_VALUES} values`)
    for (const value of values) {
      if (value === "" || value.includes("\u0000") || !value.isWellFormed())
        throw badParameter(name, value, "a key")
    }
    filters[name] = values
  }
  return filters
}

const METRIC_NAMES = [
  ...WIRE_METRICS,
  ...SERVICE_METRICS,
  ...SIGNAL_METRICS,
  ...MEMBER_METRICS,
  ...PULSE_METRICS,
]

function readMetric(name: string): WireMetric {
  const found = WIRE_METRICS.find((metric) => metric === name)
  if (found === undefined) throw badParameter("metric", name, `one of ${METRIC_NAMES.join(", ")}`)
  return found
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readMetricsQuery(
  parameters: Parameters,
  today: string,
): MetricsQuery & { readonly metric: WireMetric } {
  refuseUnknown(parameters, ["metric", "by", "from", "to", "lang"])
  const metric = single(parameters, "metric")
  if (metric === undefined)
    throw new HttpError(
      400,
      "invalid-parameter",
      `missing metric: expected one of ${METRIC_NAMES.join(", ")}`,
    )
  const by = single(parameters, "by")
  return {
    metric: readMetric(metric),
    by: by === undefined ? null : choice("by", by, METRIC_BREAKDOWNS),
    ...readRange(parameters, today),
    filters: readFilters(parameters),
  }
}
