import pg from "pg"
import { SERVICE_COUNTS } from "../../events/counted-days.ts"
import { quartersOf, rangeToRead } from "../calendar.ts"
import { readMarks } from "../memory/read-marks.ts"
import { isSameMark, type Mark, UNCOUNTED } from "../memory/season.ts"
import type { Range } from "../metrics-query.ts"
import type { Queryable } from "../read-counts.ts"
import { readGuided } from "./read-guided.ts"
import { type ReadServedOptions, readServed, type Served } from "./read-served.ts"

export interface ServedAndGuided {
  /** Requests that were asked. */
  readonly asked: readonly Served[]
  /** Guided visits, as what a guide has handled. */
  readonly guided: readonly Served[]
}

/** What began in a quarter of a year, as it was when its days had this mark. */
interface ServedSeason extends ServedAndGuided {
  readonly mark: Mark
}

const memories = new WeakMap<pg.Pool, Map<string, ServedSeason>>()

function memoryOf(pool: Queryable): Map<string, ServedSeason> {
  if (!(pool instanceof pg.Pool)) return new Map()
  const known = memories.get(pool) ?? new Map<string, ServedSeason>()
  memories.set(pool, known)
  return known
}

function within(all: ServedAndGuided, isIn: (day: string) => boolean): ServedAndGuided {
  const filtered = (served: readonly Served[]) => served.filter(({ day }) => isIn(day))
  return { asked: filtered(all.asked), guided: filtered(all.guided) }
}

/** In the order in which they began: a mean is always added up in the same one. */
function together(all: readonly ServedAndGuided[]): ServedAndGuided {
  const inOrder = (served: readonly Served[]) => served.toSorted((a, b) => a.requestedAt - b.requestedAt)
  return {
    asked: inOrder(all.flatMap(({ asked }) => asked)),
    guided: inOrder(all.flatMap(({ guided }) => guided)),
  }
}

async function read(
  pool: Queryable,
  options: Omit<ReadServedOptions, "from" | "to">,
  range: Range,
): Promise<ServedAndGuided> {
  const asked = await readServed(pool, { ...options, ...range })
  return { asked, guided: await readGuided(pool, { ...options, ...range }) }
}

const STAMPED = `select day::text, stamp > $4 as changed from counted_days
where showroom_id = $1 and what = '${SERVICE_COUNTS}' and day between $2 and $3 order by day`

/** A season as it is now, from what it was and the days that changed since. */
async function readChanges(
  pool: Queryable,
  options: Omit<ReadServedOptions, "from" | "to">,
  quarter: Range,
  before: ServedSeason,
): Promise<ServedAndGuided> {
  const { showroomId } = options
  const { rows } = await pool.query<{ day: string; changed: boolean }>(STAMPED, [
    showroomId,
    quarter.from,
    quarter.to,
    before.mark.stamp,
  ])
  const changed = rows.filter((row) => row.changed)
  const kept = new Set(rows.map(({ day }) => day))
  const [first, last] = [changed[0]?.day, changed.at(-1)?.day]
  if (first === undefined || last === undefined) return within(before, (day) => kept.has(day))
  const now = await read(pool, options, { from: first, to: last })
  return together([within(before, (day) => kept.has(day) && (day < first || last < day)), now])
}

/**
 * All that was asked, and all guided visits that began, on these days: put together of their events once, and again for the days of
 * which something came since.
 */
export async function recallServed(pool: Queryable, options: ReadServedOptions): Promise<ServedAndGuided> {
  const { showroomId, timezone, from, to } = options
  const memory = memoryOf(pool)
  const which = { showroomId, timezone }
  const range = rangeToRead({ from, to })
  const marks = (await readMarks(pool, { showroomId, whats: [SERVICE_COUNTS], ...range })).get(SERVICE_COUNTS)
  const found: ServedAndGuided[] = []
  const unknown: Range[] = []
  const nameOf = (quarter: Range) => `${showroomId} ${timezone} ${quarter.from}`
  for (const quarter of quartersOf(range)) {
    const mark = marks?.get(quarter.from) ?? UNCOUNTED
    const known = memory.get(nameOf(quarter))
    if (mark.days === 0) continue
    if (known && isSameMark(known.mark, mark)) found.push(known)
    else if (known && known.mark.stamp < mark.stamp) {
      const now = await readChanges(pool, which, quarter, known)
      memory.set(nameOf(quarter), { mark, ...now })
      found.push(now)
    } else unknown.push(quarter)
  }
  const [first, last] = [unknown[0], unknown.at(-1)]
  if (first && last) {
    const all = await read(pool, which, { from: first.from, to: last.to })
    for (const quarter of unknown) {
      const mine = within(all, (day) => quarter.from <= day && day <= quarter.to)
      memory.set(nameOf(quarter), { mark: marks?.get(quarter.from) ?? UNCOUNTED, ...mine })
      found.push(mine)
    }
  }
  return within(together(found), (day) => from <= day && day <= to)
}
