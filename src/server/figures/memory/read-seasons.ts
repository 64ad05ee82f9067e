import type { Range } from "../metrics-query.ts"
import type { DayCounts } from "../read-counts.ts"
import type { CountsSource, Queryable } from "./counts-source.ts"
import { SEASON } from "./read-marks.ts"
import { createSeason, type Mark, type Season } from "./season.ts"
import { unpackDays } from "./unpack-days.ts"

interface Read {
  /** By the first day of each quarter of a year in which something is counted. */
  readonly marks: ReadonlyMap<string, Mark>
  /** Days that are as they were; empty when all were asked for. */
  readonly unchanged: ReadonlySet<string>
  /** By quarter, then by key. */
  readonly series: ReadonlyMap<string, ReadonlyMap<string, readonly DayCounts[]>>
}

interface Told {
  readonly marks: readonly (readonly [season: string, stamp: number, days: number])[] | null
  readonly changed: readonly string[] | null
  readonly all: readonly string[] | null
}

/** Counts and their marks in one statement, so that they are of the same moment. `since`: only days with a higher stamp. */
async function read(
  pool: Queryable,
  source: CountsSource,
  { from, to }: Range,
  since: number | null,
): Promise<Read> {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const between = `day between ${place(from)}::date and ${place(to)}::date`
  const stamped = `from counted_days where showroom_id = ${place(source.showroomId)}
    and what = any(${place(source.whats)}::text[]) and ${between}`
  const changed = since === null ? null : `${stamped} and stamp > ${place(since)}::bigint`
  const told = `select null::text as key, json_build_object(
      'marks', (select json_agg(json_build_array(season, stamp, days)) from (
        select ${SEASON} as season, max(stamp) as stamp, count(*) as days ${stamped} group by 1) as marked),
      'changed', ${changed ? `(select json_agg(distinct day::text) ${changed})` : "null"},
      'all', ${changed ? `(select json_agg(distinct day::text) ${stamped})` : "null"})::text as days`
  const onDays = changed ? `${between} and day = any(array(select day ${changed}))` : between
  const { rows } = await pool.query<{ readonly key: string | null; readonly days: string }>(
    `${told} union all ${source.select(place, onDays)}`,
    values,
  )
  const series = new Map<string, Map<string, readonly DayCounts[]>>()
  let known: Told = { marks: null, changed: null, all: null }
  for (const { key, days } of rows) {
    if (key === null) {
      known = JSON.parse(days)
      continue
    }
    for (const [season, unpacked] of unpackDays(key, days))
      series.set(season, (series.get(season) ?? new Map()).set(key, unpacked))
  }
  const marks = (known.marks ?? []).map(([season, stamp, days]) => [season, { stamp, days }] as const)
  const changes = new Set(known.changed)
  const unchanged = new Set((known.all ?? []).filter((day) => !changes.has(day)))
  return { marks: new Map(marks), unchanged, series }
}

/** What is counted in each quarter of a range of whole quarters; those in which nothing is are left out. */
export async function readSeasons(
  pool: Queryable,
  source: CountsSource,
  range: Range,
): Promise<ReadonlyMap<string, Season>> {
  const { marks, series } = await read(pool, source, range, null)
  return new Map(
    [...marks].map(([season, mark]) => [season, createSeason(mark, series.get(season) ?? new Map())]),
  )
}

/** The days that are as they were with those that changed, in order; the same array where nothing did. */
function put(
  before: readonly DayCounts[],
  now: readonly DayCounts[],
  unchanged: ReadonlySet<string>,
): readonly DayCounts[] {
  const kept = before.filter(({ day }) => unchanged.has(day))
  if (kept.length === before.length && now.length === 0) return before
  return [...kept, ...now].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/**
 * A season as it is now, from what it was and the days that changed since. `null` where what is there is older than what
 * was known, as for whoever reads from an earlier moment on.
 */
export async function readChanges(
  pool: Queryable,
  source: CountsSource,
  quarter: Range,
  before: Season,
): Promise<Season | null> {
  const { marks, unchanged, series } = await read(pool, source, quarter, before.mark.stamp)
  const mark = marks.get(quarter.from)
  if (!mark || mark.stamp < before.mark.stamp) return null
  const now = series.get(quarter.from) ?? new Map<string, readonly DayCounts[]>()
  const all = new Map<string, readonly DayCounts[]>()
  for (const key of new Set([...before.series.keys(), ...now.keys()])) {
    const days = put(before.series.get(key) ?? [], now.get(key) ?? [], unchanged)
    if (days.length > 0) all.set(key, days)
  }
  return createSeason(mark, all)
}
