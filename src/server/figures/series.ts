import type { Season } from "./memory/season.ts"
import type { DayCounts } from "./read-counts.ts"
import { addCounts } from "./wire-figure.ts"

/** The days of one segment, in order, as far as their batches reach; no batch reaches from one season into another. */
export interface Series {
  readonly key: string
  readonly seasons: readonly (readonly DayCounts[])[]
}

const NO_DAYS: readonly DayCounts[] = []

/** What is counted in these seasons, by key, in the order of the keys; each key has a place for each season. */
export function seriesOf(seasons: readonly Season[]): Series[] {
  const series = new Map<string, (readonly DayCounts[])[]>()
  for (const [place, season] of seasons.entries())
    for (const [key, days] of season.series) {
      const known = series.get(key) ?? seasons.map(() => NO_DAYS)
      series.set(key, known)
      known[place] = days
    }
  const inOrder = [...series].sort(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([key, days]) => ({ key, seasons: days }))
}

/** Rows by key, those of each key in order, as one season: for who reads them without a memory. */
export function seriesOfRows(rows: readonly DayCounts[]): Series[] {
  const series = new Map<string, DayCounts[]>()
  for (const row of rows) {
    const known = series.get(row.key)
    if (known) known.push(row)
    else series.set(row.key, [row])
  }
  return [...series].map(([key, days]) => ({ key, seasons: [days] }))
}

function addDays(parts: readonly (readonly DayCounts[])[]): readonly DayCounts[] {
  const byDay = new Map<string, DayCounts[]>()
  for (const part of parts)
    for (const row of part) {
      const known = byDay.get(row.day)
      if (known) known.push(row)
      else byDay.set(row.day, [row])
    }
  const days = [...byDay].map(([day, rows]) => ({ day, ...addCounts("", rows) }))
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** What comes of some days, and of those with others after them; forgotten with the days. */
interface Sums {
  sum: readonly DayCounts[] | null
  readonly more: WeakMap<readonly DayCounts[], Sums>
}
const first: Sums = { sum: null, more: new WeakMap() }

/** The same days give the same sum, so that its batches are made once. */
function sumOf(parts: readonly (readonly DayCounts[])[]): readonly DayCounts[] {
  const [only = NO_DAYS, second] = parts
  if (!second) return only
  let sums = first
  for (const part of parts) {
    const known = sums.more.get(part) ?? { sum: null, more: new WeakMap() }
    sums.more.set(part, known)
    sums = known
  }
  sums.sum ??= addDays(parts)
  return sums.sum
}

/** Several segments of the same seasons as one. */
export function mergeSeries(key: string, parts: readonly Series[]): Series {
  const places = parts[0]?.seasons ?? []
  return {
    key,
    seasons: places.map((_, place) =>
      sumOf(parts.flatMap(({ seasons }) => (seasons[place]?.length ? [seasons[place]] : []))),
    ),
  }
}
