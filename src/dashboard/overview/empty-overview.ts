import type { WireMetric } from "../../protocol/metrics.ts"
import { addDays } from "../period/day.ts"
import { type Breakdown, NOTHING } from "../reading/measured.ts"
import type { Reading } from "../reading/reading.ts"
import type { Overview, Pair } from "./load-overview.ts"

/** Always the same, so that nothing is drawn anew for it. */
const NO_TREND: Overview["numbers"][number]["trend"] = []

/** Axes and labels without numbers, for as long as these are being read. */
export function emptyOverview({ period, showroom }: Reading): Overview {
  const breakdown = (metric: WireMetric): Breakdown => ({
    metric,
    timezone: showroom.timezone,
    total: NOTHING,
    groups: [],
  })
  const pair = (metric: WireMetric): Pair => ({ now: breakdown(metric), before: breakdown(metric) })
  return {
    numbers: (["csat", "ces", "nps", "response-rate", "frt"] as const).map((metric) => ({
      metric,
      now: NOTHING,
      before: NOTHING,
      trend: NO_TREND,
    })),
    stages: [pair("csat"), pair("easy-share")],
    touchpoints: [],
    range: { from: addDays(period.from, -period.days), to: period.to },
  }
}
