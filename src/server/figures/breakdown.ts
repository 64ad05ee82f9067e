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
import type { KeyCounts } from "./read-counts.ts"
import { addCounts, sizeOf } from "./wire-figure.ts"

export function isPeriod(by: MetricBreakdown | null): by is MetricPeriod {
  return METRIC_PERIODS.some((period) => period === by)
}

/** One group for each period of the range, in order, also where nothing was answered. */
export function groupByPeriod(days: readonly KeyCounts[], period: MetricPeriod, range: Range): KeyCounts[] {
  const groups = new Map<string, KeyCounts[]>()
  for (const day of daysOf(range.from, range.to)) groups.set(periodOf(day, period), [])
  for (const day of days) groups.get(periodOf(day.key, period))?.push(day)
  return [...groups].map(([key, parts]) => addCounts(key, parts))
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
    case "stage":
      return JOURNEY_STAGES
    default:
      return []
  }
}

/** In the showroom's own order, else the most answered first; what is missing or unknown comes last. */
export function inOrder(groups: readonly KeyCounts[], by: MetricBreakdown, registry: Registry): KeyCounts[] {
  const order = new Map(listed(by, registry).map((key, index) => [key, index]))
  const place = ({ key }: KeyCounts): number => {
    if (key === KEY_NONE) return Number.MAX_SAFE_INTEGER
    if (key === KEY_UNKNOWN) return Number.MAX_SAFE_INTEGER - 1
    return order.get(key) ?? order.size
  }
  const size = (group: KeyCounts) => sizeOf("csat", group)
  return groups.toSorted((a, b) => place(a) - place(b) || size(b) - size(a) || (a.key < b.key ? -1 : 1))
}

/** The coarser breakdowns of which a group is a part, finest first. */
export function coarser(by: MetricBreakdown, registry: Registry): readonly ((group: KeyCounts) => string)[] {
  if (by === "day") return [({ key }) => periodOf(key, "week"), ({ key }) => periodOf(key, "month")]
  if (by !== "touchpoint") return []
  const touchpoint = ({ key }: KeyCounts) => registry.touchpoints.get(key)
  return [(group) => touchpoint(group)?.zone ?? "", (group) => touchpoint(group)?.stage ?? ""]
}
