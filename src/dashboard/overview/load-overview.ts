import type { Api } from "../../client/api.ts"
import { parseMetricsReply } from "../api/parse-metrics-reply.ts"
import { parseWaitChange, parseWaits } from "../api/parse-waits.ts"
import { askSeveral, type Replies } from "../api/several.ts"
import { type TrendPoint, trendPoints } from "../charts/trend-point.ts"
import type { Days } from "../period/period.ts"
import type { Compared } from "../reading/compare.ts"
import type { Breakdown } from "../reading/measured.ts"
import type { Reading } from "../reading/reading.ts"
import { overviewPaths, type PairOfPaths, pathsBefore, pathsOf } from "./overview-questions.ts"

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

/** What was told of the period before: while a page stays open it is read once, because what comes in is of today. */
export type Kept = Map<string, unknown>

/** The overview, as far as the answers to its questions tell it. @throws ParseError when one isn't an answer. */
export function overviewOf(reading: Reading, replies: Replies): Overview {
  const { grain } = reading
  const { range, waits, ...paths } = overviewPaths(reading)
  const breakdown = (path: string) => parseMetricsReply(replies.get(path))
  const pair = ({ now, before }: PairOfPaths): Pair => ({ now: breakdown(now), before: breakdown(before) })
  const touchpoints = paths.touchpoints.map(pair)
  const numbers = [...touchpoints, ...paths.totals.map(pair)].map(({ now, before }, index) => ({
    metric: now.metric,
    now: now.total,
    before: before.total,
    trend: trendPoints(breakdown(paths.trends[index] ?? "").groups, grain, range),
  }))
  const frt = {
    metric: "frt",
    now: parseWaits(replies.get(waits.now)).total,
    before: parseWaits(replies.get(waits.before)).total,
    change: parseWaitChange(replies.get(waits.change)),
    trend: trendPoints(parseWaits(replies.get(waits.trend)).groups, grain, range),
  } as const
  return { numbers: [...numbers, frt], stages: paths.stages.map(pair), touchpoints, range }
}

/** Keeps what is of the period before. */
export function keepBefore(reading: Reading, replies: Replies, kept: Kept): void {
  for (const path of pathsBefore(overviewPaths(reading))) kept.set(path, replies.get(path))
}

/** Reads everything on the overview that isn't kept, in one request. */
export async function loadOverview(
  api: Api,
  reading: Reading,
  signal: AbortSignal,
  kept: Kept = new Map(),
): Promise<Overview> {
  const wanted = pathsOf(overviewPaths(reading)).filter((path) => !kept.has(path))
  const replies = new Map([...kept, ...(await askSeveral(api, wanted, signal))])
  const overview = overviewOf(reading, replies)
  keepBefore(reading, replies, kept)
  return overview
}
