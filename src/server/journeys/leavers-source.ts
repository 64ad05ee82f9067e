import type { JourneyNodes, LeaverMetric } from "../../protocol/journeys.ts"
import { type CountsSource, DAY_NUMBER } from "../figures/memory/counts-source.ts"
import { PROMPTS_OF } from "../figures/wire-figure.ts"
import type { JourneyFilters } from "./journeys-query.ts"
import { isFiltered, partOf } from "./read-flow.ts"

/** What changes of last answers are called where days are stamped. */
export const LEAVER_COUNTS = "leavers"

export interface LeaversOptions extends JourneyFilters {
  readonly showroomId: string
  readonly by: JourneyNodes
  readonly metric: LeaverMetric
  /** What the counts are by: where visits went no further, or something else about them. */
  readonly key: "node" | "language" | "device"
}

const PACKED = `translate(array_agg(
  array[${DAY_NUMBER}, (select coalesce(sum(n), 0)::int from unnest(counts) as n), 0] || counts)::text, '{}', '[]') as days`

/** Last answers of visits by day and by one breakdown. */
export function leaversSource(options: LeaversOptions): CountsSource {
  const { showroomId, by, metric, key, ...filters } = options
  const { product, languages, devices } = partOf(filters, key !== "node" || isFiltered(filters))
  return {
    showroomId,
    whats: [LEAVER_COUNTS],
    name: JSON.stringify([LEAVER_COUNTS, by, metric, key, product, languages, devices]),
    select: (place, onDays) => `select ${key} as key, ${PACKED} from leaver_rollups
      where showroom_id = ${place(showroomId)} and nodes = ${place(by)} and product = ${place(product)}
        and language = any(${place(languages)}) and device = any(${place(devices)})
        and metric = ${place(PROMPTS_OF[metric][0])} and ${onDays} group by 1`,
  }
}
