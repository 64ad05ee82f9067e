import type { Api } from "../../client/api.ts"
import type { MetricBreakdown, WireMetric } from "../../protocol/metrics.ts"
import { askMetrics } from "../api/ask-metrics.ts"
import { askWaitChange, askWaits } from "../api/ask-waits.ts"
import { type TrendPoint, trendPoints } from "../charts/trend-point.ts"
import { addDays } from "../period/day.ts"
import type { Days } from "../period/period.ts"
import type { Compared } from "../reading/compare.ts"
import type { Breakdown } from "../reading/measured.ts"
import type { Reading } from "../reading/reading.ts"

export interface Pair {
  readonly now: Breakdown
  readonly before: Breakdown
}

export interface Overview {
  readonly numbers: readonly (Compared & { readonly trend: readonly TrendPoint[] })[]
  /** By journey stage: CSAT, and the share of 5 to 7 of CES, so that both are in percent. */
  readonly stages: readonly Pair[]
  /** By touchpoint: where a change of the whole comes from. */
  readonly touchpoints: readonly Pair[]
  /** All the days of the trends. */
  readonly range: Days
}

/** What was read of the period before: while a page stays open it is read once, because what comes in is of today. */
export interface Kept {
  readonly answers: Map<string, Promise<Breakdown>>
  readonly waits: Map<string, ReturnType<typeof askWaits>>
}

export function createKept(): Kept {
  return { answers: new Map(), waits: new Map() }
}

/** What is kept by that name, else what `read` gives, kept from then on; what failed is read anew. */
function keeping<T>(kept: Map<string, Promise<T>>, name: string, read: () => Promise<T>): Promise<T> {
  const known = kept.get(name)
  if (known) return known
  const asked = read()
  kept.set(name, asked)
  asked.catch(() => kept.delete(name))
  return asked
}

/** Reads everything on the overview. */
export async function loadOverview(
  api: Api,
  reading: Reading,
  signal: AbortSignal,
  kept: Kept = createKept(),
): Promise<Overview> {
  const { period, filters, language, grain } = reading
  const range = { from: addDays(period.from, -period.days), to: period.to }
  const ask = (metric: WireMetric, days: Days, by?: MetricBreakdown) =>
    askMetrics(api, { metric, days, filters, language, ...(by ? { by } : {}) }, signal)
  const pair = async (metric: WireMetric, by?: MetricBreakdown): Promise<Pair> => {
    const [now, before] = await Promise.all([
      ask(metric, period, by),
      keeping(kept.answers, `${metric} ${by}`, () => ask(metric, period.previous, by)),
    ])
    return { now, before }
  }
  const trend = async (metric: WireMetric) =>
    trendPoints((await ask(metric, range, grain)).groups, grain, range)

  const asked = { filters, language }
  const waits = async () => {
    const [now, before, weeks, change] = await Promise.all([
      askWaits(api, { ...asked, days: period }, signal),
      keeping(kept.waits, "frt", () => askWaits(api, { ...asked, days: period.previous }, signal)),
      askWaits(api, { ...asked, days: range, by: grain }, signal),
      askWaitChange(api, { ...asked, days: period }, period.previous.from, signal),
    ])
    const points = trendPoints(weeks.groups, grain, range)
    return { metric: "frt", now: now.total, before: before.total, change, trend: points } as const
  }
  const [frt, csatStages, easyStages, csat, ces, nps, rate, ...trends] = await Promise.all([
    waits(),
    pair("csat", "stage"),
    pair("easy-share", "stage"),
    pair("csat", "touchpoint"),
    pair("ces", "touchpoint"),
    pair("nps"),
    pair("response-rate"),
    trend("csat"),
    trend("ces"),
    trend("nps"),
    trend("response-rate"),
  ])
  return {
    numbers: [
      ...[csat, ces, nps, rate].map(({ now, before }, index) => ({
        metric: now.metric,
        now: now.total,
        before: before.total,
        trend: trends[index] ?? [],
      })),
      frt,
    ],
    stages: [csatStages, easyStages],
    touchpoints: [csat, ces],
    range,
  }
}
