import { addDays, quarterOf } from "../calendar.ts"
import type { DayCounts } from "../read-counts.ts"

/** Days of one key by the quarter of a year that they are in, in order. */
export type DaysBySeason = ReadonlyMap<string, readonly DayCounts[]>

const names = new Map<number, string>()

/** One text for each day, however often it is read. */
function dayNumbered(number: number): string {
  const known = names.get(number)
  if (known !== undefined) return known
  const name = addDays("2000-01-01", number)
  names.set(number, name)
  return name
}

/** Scores up to the last that anybody gave. */
function scoresOf(packed: readonly number[]): readonly number[] {
  let end = packed.length
  while (end > 3 && packed[end - 1] === 0) end -= 1
  return packed.slice(3, end)
}

function addScores(a: readonly number[], b: readonly number[]): readonly number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => (a[index] ?? 0) + (b[index] ?? 0))
}

/** Reads what a `CountsSource` selects for a key. */
export function unpackDays(key: string, packed: string): DaysBySeason {
  const all: (readonly number[])[] = JSON.parse(packed)
  all.sort(([a = 0], [b = 0]) => a - b)
  const seasons = new Map<string, DayCounts[]>()
  let season: DayCounts[] = []
  let last: number | undefined
  for (const row of all) {
    const [number = 0, impressions = 0, dismissals = 0] = row
    if (impressions === 0) continue
    const day = dayNumbered(number)
    const before = season.at(-1)
    if (number === last && before) {
      season[season.length - 1] = {
        ...before,
        impressions: before.impressions + impressions,
        dismissals: before.dismissals + dismissals,
        scores: addScores(before.scores, scoresOf(row)),
      }
      continue
    }
    const { from } = quarterOf(day)
    season = seasons.get(from) ?? []
    seasons.set(from, season)
    season.push({ key, day, impressions, dismissals, scores: scoresOf(row) })
    last = number
  }
  return seasons
}
