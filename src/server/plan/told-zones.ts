import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import type { Division } from "../figures/divide.ts"
import type { Filters } from "../figures/metrics-query.ts"
import { sizeOf } from "../figures/wire-figure.ts"
import type { Quarter, ToldZone } from "./tell-blocks.ts"

/** A zone's figure, and how much it tells of a quarter. */
export interface ToldZoneByQuarter extends ToldZone {
  /** `some`: perhaps not of every day with answers. */
  readonly tells: (quarter: Pick<Quarter, "from" | "to">) => "all" | "some" | "none"
}

/**
 * What is told of each zone whose figure is shown. Days with answers that a figure leaves out lie before or after those
 * that it tells of, or fill a quarter: so a quarter of which it tells, with such days before and after it, it tells of wholly.
 * Several values of a filter are told by the days of each, which leaves gaps.
 */
export function toldZones(
  metric: WireMetric,
  division: Division,
  filters: Filters,
): ReadonlyMap<string, ToldZoneByQuarter> {
  const hasGaps = Object.values(filters).some((values) => values.length > 1)
  const zones = new Map<string, ToldZoneByQuarter>()
  for (const { key, counts, days } of division.groups) {
    const n = sizeOf(metric, counts)
    if (n < HIDDEN_UNDER) continue
    const sorted = [...days].sort()
    const [first, last] = [sorted[0] ?? "", sorted.at(-1) ?? ""]
    zones.set(key, {
      ...{ n, days },
      tells: ({ from, to }) => {
        if (!sorted.some((day) => from <= day && day <= to)) return "none"
        return !hasGaps && first < from && to < last ? "all" : "some"
      },
    })
  }
  return zones
}

/** The filters of a scene's zones: where there is only one scene it needn't be asked for. */
export function filtersOf(scene: string, scenes: number, filters: Filters): Filters {
  return scenes > 1 ? { ...filters, scene: [scene] } : filters
}
