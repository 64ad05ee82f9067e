import { JOURNEY_STAGES } from "../../domain/journey-stage.ts"
import {
  KEY_NONE,
  KEY_UNKNOWN,
  METRIC_PERIODS,
  type MetricBreakdown,
  type MetricPeriod,
} from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"
import { daysOf, periodOf } from "./calendar.ts"
import type { Range } from "./metrics-query.ts"

export function isPeriod(by: MetricBreakdown | null): by is MetricPeriod {
  return METRIC_PERIODS.some((period) => period === by)
}

/** The periods of a range, in order, each with those of its days that are in the range. */
export function periodsOf(period: MetricPeriod, { from, to }: Range): ReadonlyMap<string, Range> {
  const periods = new Map<string, Range>()
  for (const day of daysOf(from, to)) {
    const key = periodOf(day, period)
    periods.set(key, { from: periods.get(key)?.from ?? day, to: day })
  }
  return periods
}

/** The order in which the showroom itself lists the keys of a breakdown; empty where it has none. */
function listed(by: MetricBreakdown, registry: Registry): readonly string[] {
  switch (by) {
    case "touchpoint":
      return [...registry.touchpoints.keys()]
    case "zone":
      return [...registry.zones.keys()]
    case "scene":
      return [...registry.scenes.keys()]
    case "prompt":
      return [...registry.prompts.keys()]
    case "language":
      return [...registry.languages]
    case "persona":
      return registry.personas?.personas.map(({ id }) => id) ?? []
    case "stage":
      return JOURNEY_STAGES
    default:
      return []
  }
}

/** In the showroom's own order, else the most answered first; what is missing or unknown comes last. */
export function inOrder<Group extends { readonly key: string; readonly asked: number }>(
  groups: readonly Group[],
  by: MetricBreakdown,
  registry: Registry,
): Group[] {
  const order = new Map(listed(by, registry).map((key, index) => [key, index]))
  const place = ({ key }: Group): number => {
    if (key === KEY_NONE) return Number.MAX_SAFE_INTEGER
    if (key === KEY_UNKNOWN) return Number.MAX_SAFE_INTEGER - 1
    return order.get(key) ?? order.size
  }
  return groups.toSorted((a, b) => place(a) - place(b) || b.asked - a.asked || (a.key < b.key ? -1 : 1))
}

/** The coarser breakdowns of which a group is a part, finest first. */
export function coarser(
  by: MetricBreakdown,
  registry: Registry,
): readonly ((group: { readonly key: string }) => string)[] {
  if (by !== "touchpoint") return []
  const touchpoint = ({ key }: { readonly key: string }) => registry.touchpoints.get(key)
  return [(group) => touchpoint(group)?.zone ?? "", (group) => touchpoint(group)?.stage ?? ""]
}
