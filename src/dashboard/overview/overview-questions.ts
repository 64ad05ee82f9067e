import type { MetricBreakdown, WireMetric } from "../../protocol/metrics.ts"
import { metricsPath } from "../api/metrics-path.ts"
import { waitChangePath, waitsPath } from "../api/waits-path.ts"
import { addDays } from "../period/day.ts"
import type { Days } from "../period/period.ts"
import type { Reading } from "../reading/reading.ts"

/** Where the same is asked of the period and of the one that it is compared with. */
export interface PairOfPaths {
  readonly now: string
  readonly before: string
}

/** Where all is asked that is on the overview. */
export interface OverviewPaths {
  /** All the days of the trends. */
  readonly range: Days
  /** By journey stage: CSAT, and the share of 5 to 7 of CES. */
  readonly stages: readonly PairOfPaths[]
  /** By touchpoint: CSAT and CES. */
  readonly touchpoints: readonly PairOfPaths[]
  /** NPS and how many answer. */
  readonly totals: readonly PairOfPaths[]
  /** CSAT, CES, NPS and how many answer. */
  readonly trends: readonly string[]
  readonly waits: PairOfPaths & { readonly trend: string; readonly change: string }
}

export type Asked = Pick<Reading, "period" | "filters" | "language" | "grain">

export function overviewPaths({ period, filters, language, grain }: Asked): OverviewPaths {
  const { previous } = period
  const range = { from: addDays(period.from, -period.days), to: period.to }
  const of = { filters, language }
  const pair = (metric: WireMetric, by?: MetricBreakdown): PairOfPaths => {
    const about = { metric, ...of, ...(by ? { by } : {}) }
    return {
      now: metricsPath({ ...about, days: period }),
      before: metricsPath({ ...about, days: previous }),
    }
  }
  return {
    range,
    stages: [pair("csat", "stage"), pair("easy-share", "stage")],
    touchpoints: [pair("csat", "touchpoint"), pair("ces", "touchpoint")],
    totals: [pair("nps"), pair("response-rate")],
    trends: (["csat", "ces", "nps", "response-rate"] as const).map((metric) =>
      metricsPath({ metric, ...of, days: range, by: grain }),
    ),
    waits: {
      now: waitsPath({ ...of, days: period }),
      before: waitsPath({ ...of, days: previous }),
      trend: waitsPath({ ...of, days: range, by: grain }),
      change: waitChangePath({ ...of, days: period }, previous.from),
    },
  }
}

/** What is of the period before alone: what comes in while the page is open changes none of it. */
export function pathsBefore({ stages, touchpoints, totals, waits }: OverviewPaths): readonly string[] {
  return [...stages, ...touchpoints, ...totals, waits].map(({ before }) => before)
}

/** All of them, in the order in which they are asked. */
export function pathsOf(paths: OverviewPaths): readonly string[] {
  const { stages, touchpoints, totals, trends, waits } = paths
  const pairs = [...stages, ...touchpoints, ...totals, waits]
  return [...pairs.map(({ now }) => now), ...trends, waits.trend, waits.change, ...pathsBefore(paths)]
}
