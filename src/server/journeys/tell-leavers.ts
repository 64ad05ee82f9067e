import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { LeaverMetric } from "../../protocol/journeys.ts"
import { coverParts } from "../figures/cover-parts.ts"
import type { Moment } from "../figures/memory/read-moment.ts"
import type { Range } from "../figures/metrics-query.ts"
import { type Released, release, windowOf } from "../figures/release.ts"
import { mergeSeries, type Series, seriesOf } from "../figures/series.ts"
import { sizeOf } from "../figures/wire-figure.ts"
import type { JourneysQuery } from "./journeys-query.ts"
import { type LeaversOptions, leaversSource } from "./leavers-source.ts"
import { restOf } from "./rest-of.ts"

/** All visits by something that is filtered by, and what of it is chosen. */
interface Side {
  readonly series: readonly Series[]
  readonly chosen: readonly string[]
}

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

/**
 * The answers of visits by where they went no further, as far as they may be told. A figure of some visits, by what is
 * filtered by, tells of no more days than it would beside the figure of the others.
 */
export async function tellLeavers(
  metric: LeaverMetric,
  query: JourneysQuery,
  { moment, showroomId }: { readonly moment: Moment; readonly showroomId: string },
): Promise<ToldLeavers> {
  const { by, product, languages, devices } = query
  const asked: LeaversOptions = { showroomId, metric, by, product, languages, devices, key: "node" }
  const read = async (change: Partial<LeaversOptions>) =>
    seriesOf(await moment.read(leaversSource({ ...asked, ...change })))

  async function sides(): Promise<readonly Side[]> {
    const all: Side[] = []
    if (languages) all.push({ series: await read({ languages: null, key: "language" }), chosen: languages })
    if (devices) all.push({ series: await read({ devices: null, key: "device" }), chosen: devices })
    if (product !== null) {
      const part = mergeSeries(product, await read({}))
      const whole = mergeSeries("", await read({ product: null }))
      all.push({ series: [part, restOf("", whole, part)], chosen: [product] })
    }
    return all
  }

  let only: ReadonlySet<string> | null = null
  for (const { series, chosen } of await sides()) {
    const { groups, isHidden } = divided(metric, series, query, null)
    const mine = groups.filter(({ key }) => chosen.includes(key))
    const days = new Set(mine.some(isHidden) ? [] : mine.flatMap((group) => [...group.days]))
    const before: ReadonlySet<string> = only ?? days
    only = new Set([...days].filter((day) => before.has(day)))
  }
  return divided(metric, await read({}), query, only)
}
