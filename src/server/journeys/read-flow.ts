import { DEVICES } from "../../domain/event.ts"
import { LANGUAGES } from "../../domain/language.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import { addDays } from "../figures/calendar.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { Queryable } from "../figures/read-counts.ts"
import type { FlowRow } from "./flow.ts"
import type { JourneyFilters, JourneysQuery } from "./journeys-query.ts"

const firstOf = (day: string) => `${day.slice(0, 7)}-01`

/** The months that lie wholly in a range, from the first day of the first to the last day of the last; `null` without any. */
export function wholeMonths({ from, to }: Range): Range | null {
  const first = from.endsWith("-01") ? from : firstOf(addDays(firstOf(from), 31))
  const next = addDays(to, 1)
  const last = addDays(firstOf(next), -1)
  return first <= last ? { from: first, to: last } : null
}

export const isFiltered = ({ product, languages, devices }: JourneyFilters): boolean =>
  product !== null || languages !== null || devices !== null

/** All that the language and the device of a visit can be. Rows are found by them: none is looked at that isn't asked for. */
const ALL_LANGUAGES = [...LANGUAGES, KEY_NONE, KEY_UNKNOWN]
const ALL_DEVICES = [...DEVICES, KEY_NONE]
const TOGETHER = [""]

/** Which rows count the visits that are asked for: those of all languages and devices together, or one for each pair. */
export function partOf({ product, languages, devices }: JourneyFilters, isCrossed: boolean) {
  return {
    product: product ?? "",
    languages: isCrossed ? (languages ?? ALL_LANGUAGES) : TOGETHER,
    devices: isCrossed ? (devices ?? ALL_DEVICES) : TOGETHER,
  }
}

/** How many visits went which step: months are read as wholes where they can be, so that years cost little. */
export async function readFlow(
  pool: Queryable,
  showroomId: string,
  query: JourneysQuery,
): Promise<readonly FlowRow[]> {
  const { by, from, to } = query
  const { product, languages, devices } = partOf(query, isFiltered(query))
  // Of a single product there are days alone.
  const months = product === "" ? wholeMonths({ from, to }) : null
  const days = months
    ? "(day between $3 and $5::date - 1 or day between $6::date + 1 and $4)"
    : "day between $3 and $4 and $5::date is null and $6::date is null"
  const of = `from journey_rollups where showroom_id = $1 and nodes = $2 and product = $7 and language = any($8)
    and device = any($9)`
  const { rows } = await pool.query<FlowRow>(
    `select step, source, target, sum(visits)::float8 as visits from (
       select step, source, target, visits ${of} and grain = 'day' and ${days}
       ${months ? `union all select step, source, target, visits ${of} and grain = 'month' and day between $5 and $6` : ""}
     ) as asked group by step, source, target having sum(visits) <> 0`,
    [showroomId, by, from, to, months?.from ?? null, months?.to ?? null, product, languages, devices],
  )
  return rows
}
