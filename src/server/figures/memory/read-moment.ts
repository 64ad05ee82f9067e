import { rangeToRead } from "../calendar.ts"
import type { Range } from "../metrics-query.ts"
import { type CountsMemory, memoryOf } from "./counts-memory.ts"
import type { CountsSource, Queryable } from "./counts-source.ts"
import { type Marks, readMarks } from "./read-marks.ts"
import type { Mark, Season } from "./season.ts"

/** What is counted in the quarters of a range, as it was when its marks were read or later. */
export interface Moment {
  read(source: CountsSource): Promise<readonly Season[]>
  /** Names the state of what is counted: the same name, the same counts. */
  nameOf(what: string): string
}

export interface MomentOptions extends Range {
  readonly pool: Queryable
  readonly memory?: CountsMemory | undefined
  readonly showroomId: string
  readonly whats: readonly string[]
}

/** One mark for several things: it is another when one of theirs is. */
function merged(marks: Marks, whats: readonly string[]): ReadonlyMap<string, Mark> {
  const all = new Map<string, Mark>()
  for (const what of whats)
    for (const [season, { stamp, days }] of marks.get(what) ?? []) {
      const known = all.get(season) ?? { stamp: 0, days: 0 }
      all.set(season, { stamp: Math.max(known.stamp, stamp), days: known.days + days })
    }
  return all
}

/** Asks once in which state counts are, for any number of questions about the same days. */
export async function readMoment({
  pool,
  memory = memoryOf(pool),
  showroomId,
  whats,
  ...range
}: MomentOptions): Promise<Moment> {
  const whole = rangeToRead(range)
  const marks = await readMarks(pool, { showroomId, whats, ...whole })
  return {
    read: (source) => memory.read(pool, source, whole, merged(marks, source.whats)),
    nameOf: (what) => JSON.stringify([...(marks.get(what) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
