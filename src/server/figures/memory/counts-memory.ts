import pg from "pg"
import { quartersOf } from "../calendar.ts"
import type { Range } from "../metrics-query.ts"
import type { CountsSource, Queryable } from "./counts-source.ts"
import { readChanges, readSeasons } from "./read-seasons.ts"
import { EMPTY_SEASON, isSameMark, type Mark, type Season, UNCOUNTED } from "./season.ts"

/**
 * What was read of counts, by quarters of a year. It is as the database is: of each quarter the mark is known before it is
 * used, and where that changed, the days that changed are read anew.
 */
export interface CountsMemory {
  /** The seasons of whole quarters, in order; `marks` by their first days, as the database has them now. */
  read(
    pool: Queryable,
    source: CountsSource,
    range: Range,
    marks: ReadonlyMap<string, Mark>,
  ): Promise<readonly Season[]>
}

export interface CountsMemoryOptions {
  /** Days of all keys that are kept at most; what wasn't asked for longest goes. */
  readonly most?: number
}

/** About a hundred megabytes. */
const MOST = 500_000
/** What keeping a season costs besides its days: also one without any must go some day. */
const weightOf = ({ size }: Season) => size + 20

export function createCountsMemory({ most = MOST }: CountsMemoryOptions = {}): CountsMemory {
  /** The longest unused first. */
  const kept = new Map<string, Season>()
  let size = 0

  function forget(name: string): void {
    const known = kept.get(name)
    if (known) size -= weightOf(known)
    kept.delete(name)
  }

  function keep(name: string, season: Season): Season {
    forget(name)
    kept.set(name, season)
    size += weightOf(season)
    for (const oldest of kept.keys()) {
      if (size <= most) break
      forget(oldest)
    }
    return season
  }

  return {
    async read(pool, source, range, marks) {
      const quarters = quartersOf(range)
      const nameOf = ({ from }: Range) => `${source.showroomId}\n${source.name}\n${from}`
      const found = new Map<string, Season>()
      const unknown: Range[] = []
      for (const quarter of quarters) {
        const mark = marks.get(quarter.from) ?? UNCOUNTED
        const known = kept.get(nameOf(quarter))
        if (mark.days === 0) found.set(quarter.from, EMPTY_SEASON)
        else if (known && isSameMark(known.mark, mark)) found.set(quarter.from, keep(nameOf(quarter), known))
        else if (known) {
          const season = await readChanges(pool, source, quarter, known)
          if (season) found.set(quarter.from, keep(nameOf(quarter), season))
          else unknown.push(quarter)
        } else unknown.push(quarter)
      }
      const [first, last] = [unknown[0], unknown.at(-1)]
      if (first && last) {
        const read = await readSeasons(pool, source, { from: first.from, to: last.to })
        for (const quarter of unknown)
          found.set(quarter.from, keep(nameOf(quarter), read.get(quarter.from) ?? EMPTY_SEASON))
      }
      return quarters.map(({ from }) => found.get(from) ?? EMPTY_SEASON)
    },
  }
}

const memories = new WeakMap<pg.Pool, CountsMemory>()

/** The memory of all who read with a pool. A single connection may be at an earlier moment than the others: it has none. */
export function memoryOf(pool: Queryable): CountsMemory {
  if (!(pool instanceof pg.Pool)) return createCountsMemory()
  const known = memories.get(pool) ?? createCountsMemory()
  memories.set(pool, known)
  return known
}
