import { type CountsSource, DAY_NUMBER } from "../figures/memory/counts-source.ts"
import type { Season } from "../figures/memory/season.ts"
import type { PlanMetric } from "./plan-deltas.ts"
import type { SpotCounts } from "./plan-table.ts"

/** Between the parts of a key: in none of them. */
const BETWEEN = "\n"

/** What is counted on a scene's plan, day by day: kept in memory as far as it is as it was. */
export function planSource({
  showroomId,
  metric,
  scene,
}: {
  readonly showroomId: string
  readonly metric: PlanMetric
  readonly scene: string
}): CountsSource {
  return {
    showroomId,
    whats: [metric],
    name: JSON.stringify(["plan", metric, scene]),
    select: (place, onDays) => `select key,
        translate(array_agg(array[${DAY_NUMBER}, 1, 0] || counts)::text, '{}', '[]') as days
      from (
        select concat_ws(${place(BETWEEN)}::text, zone, spot, device, language) as key, begin as day, counts
        from plan_rollups where showroom_id = ${place(showroomId)} and metric = ${place(metric)}
          and scene = ${place(scene)} and grain = 'day') as spots
      where ${onDays} group by 1`,
  }
}

export function spotsOf({ series }: Season): readonly SpotCounts[] {
  return [...series].flatMap(([key, days]) => {
    const [zone = "", spot = "", device = "", language = ""] = key.split(BETWEEN)
    return days.map(({ day, scores }) => ({ zone, spot, device, language, begin: day, scores }))
  })
}
