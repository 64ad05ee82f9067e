import { DEVICES } from "../../domain/event.ts"
import { LANGUAGES } from "../../domain/language.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import { addDays } from "../figures/calendar.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { Queryable } from "../figures/read-counts.ts"
import type { FlowRow } from "./flow.ts"
import type { JourneyFilters, JourneysQuery } from "./journeys-query.ts"
import type { ToldVisits } from "./told-visits.ts"

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

/** The months that are told wholly, by their first days. */
function toldMonths(query: JourneysQuery, untold: ReadonlySet<string>): readonly string[] {
  // Of a single product there are days alone.
  const whole = query.product === null ? wholeMonths(query) : null
  if (whole === null) return []
  const cut = new Set([...untold].map(firstOf))
  const months: string[] = []
  for (let first = whole.from; first <= whole.to; first = firstOf(addDays(first, 31)))
    if (!cut.has(first)) months.push(first)
  return months
}

/**
 * How many visits went which step, of the days that are told: months are read as wholes where they can be, so that years cost
 * little.
 */
export async function readFlow(
  pool: Queryable,
  showroomId: string,
  query: JourneysQuery,
  { told, untold }: Pick<ToldVisits, "told" | "untold">,
): Promise<readonly FlowRow[]> {
  const { product, languages, devices } = partOf(query, isFiltered(query))
  const months = toldMonths(query, untold)
  const known = new Set(months)
  const days = [...told].filter((day) => !known.has(firstOf(day)))
  const { rows } = await pool.query<FlowRow>(
    `select step, source, target, sum(visits)::float8 as visits from journey_rollups
     where showroom_id = $1 and nodes = $2 and product = $3 and language = any($4) and device = any($5)
       and ((grain = 'day' and day = any($6::date[])) or (grain = 'month' and day = any($7::date[])))
     group by step, source, target having sum(visits) <> 0`,
    [showroomId, query.by, product, languages, devices, days, months],
  )
  return rows
}
