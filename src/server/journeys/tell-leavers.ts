import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { LeaverMetric } from "../../protocol/journeys.ts"
import { rangeToRead } from "../figures/calendar.ts"
import { coverParts } from "../figures/cover-parts.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { Queryable } from "../figures/read-counts.ts"
import { type Released, release, windowOf } from "../figures/release.ts"
import { mergeSeries, type Series } from "../figures/series.ts"
import { sizeOf } from "../figures/wire-figure.ts"
import type { JourneysQuery } from "./journeys-query.ts"
import { restOf, seriesIn } from "./leaver-series.ts"
import { readLeavers } from "./read-leavers.ts"

export interface ToldLeavers {
  readonly total: Released
  readonly groups: readonly Released[]
  readonly isHidden: (part: Released) => boolean
}

/** Parts that don't overlap, of which so much is told that no answers of fewer than five visits follow, by any period. */
function divided(
  metric: LeaverMetric,
  series: readonly Series[],
  period: Range,
  only: ReadonlySet<string> | null,
): ToldLeavers {
  const total = release(metric, mergeSeries("", series), period, { only })
  const window = windowOf(total)
  const parts = series
    .map((each) => release(metric, each, period, { window, only: total.days }))
    .filter(({ asked }) => asked > 0)
  const whole = {
    days: total.days,
    n: sizeOf(metric, total.counts),
    keys: new Set(parts.map(({ key }) => key)),
  }
  return {
    total,
    groups: coverParts(metric, parts, [whole]),
    isHidden: ({ counts }) => sizeOf(metric, counts) < HIDDEN_UNDER,
  }
}

export interface TellLeaversOptions {
  readonly pool: Queryable
  readonly showroomId: string
}

/**
 * The answers of visits by where they went no further, as far as they may be told. A figure of some visits, by what is
 * filtered by, tells of no more days than it would beside the figure of the others.
 */
export async function tellLeavers(
  metric: LeaverMetric,
  query: JourneysQuery,
  { pool, showroomId }: TellLeaversOptions,
): Promise<ToldLeavers> {
  const { by, product, languages, devices } = query
  const range = rangeToRead(query)
  const asked = { showroomId, metric, by, product, languages, devices, ...range }

  async function sides(): Promise<readonly { series: readonly Series[]; chosen: readonly string[] }[]> {
    const all = []
    if (languages) {
      const rows = await readLeavers(pool, { ...asked, languages: null, key: "language" })
      all.push({ series: seriesIn(range, rows), chosen: languages })
    }
    if (devices) {
      const rows = await readLeavers(pool, { ...asked, devices: null, key: "device" })
      all.push({ series: seriesIn(range, rows), chosen: devices })
    }
    if (product !== null) {
      const [own, every] = [
        await readLeavers(pool, { ...asked, key: "node" }),
        await readLeavers(pool, { ...asked, product: null, key: "node" }),
      ]
      const part = mergeSeries(product, seriesIn(range, own))
      const whole = mergeSeries("", seriesIn(range, every))
      all.push({ series: [part, restOf("", whole, part)], chosen: [product] })
    }
    return all
  }

  let only: ReadonlySet<string> | null = null
  for (const { series, chosen } of await sides()) {
    const { groups, isHidden } = divided(metric, series, query, null)
    const mine = groups.filter(({ key }) => chosen.includes(key))
    const days = new Set(mine.some(isHidden) ? [] : mine.flatMap((group) => [...group.days]))
    only = only === null ? days : new Set([...days].filter((day) => only?.has(day)))
  }
  return divided(metric, seriesIn(range, await readLeavers(pool, { ...asked, key: "node" })), query, only)
}
