import type { Language } from "../../domain/language.ts"
import type { MetricBreakdown, MetricFilter, WireMetric } from "../../protocol/metrics.ts"
import type { Days } from "../period/period.ts"

/** The filters that hold for every number on the screen. */
export type Filters = Readonly<Partial<Record<MetricFilter, readonly string[]>>>

export interface MetricsQuestion {
  readonly metric: WireMetric
  readonly by?: MetricBreakdown
  readonly days: Days
  readonly filters: Filters
  /** What the groups are called in. */
  readonly language: Language
}

export function filterParameters(filters: Filters): [string, string][] {
  return Object.entries(filters).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  )
}

/** The address of a number. */
export function metricsPath({ metric, by, days, filters, language }: MetricsQuestion): string {
  const parameters = new URLSearchParams([
    ["metric", metric],
    ...(by ? [["by", by] as [string, string]] : []),
    ["from", days.from],
    ["to", days.to],
    ...filterParameters(filters),
    ["lang", language],
  ])
  return `/api/metrics?${parameters}`
}
