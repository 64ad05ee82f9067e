import type { PromptMetric } from "../../../domain/prompt.ts"
import { quarterOf } from "../calendar.ts"
import type { DivideOptions } from "../divide.ts"
import type { FoundResponse } from "../find-responses.ts"
import { type CountsMemory, createCountsMemory, memoryOf } from "../memory/counts-memory.ts"
import { type Moment, readMoment } from "../memory/read-moment.ts"
import { hideCells } from "./hide-cells.ts"
import { cellsOf, cellsSource, nameOfKeys } from "./score-cells.ts"

export type IsHidden = (response: FoundResponse) => boolean
/** The cells of a metric's quarter of a year whose scores are hidden, by name. */
type Hidden = ReadonlySet<string>

/** Judgements that are remembered: some years of each metric. */
const REMEMBERED = 64

interface Judged {
  /** Cells are more than all other counts, so they don't push those out. */
  readonly cells: CountsMemory
  readonly hidden: Map<string, Promise<Hidden>>
}
const judged = new WeakMap<CountsMemory, Judged>()

function judgedBeside(memory: CountsMemory): Judged {
  const known = judged.get(memory) ?? { cells: createCountsMemory(), hidden: new Map() }
  judged.set(memory, known)
  return known
}

async function hiddenOf(metric: PromptMetric, showroomId: string, moment: Moment): Promise<Hidden> {
  const seasons = await moment.read(cellsSource(showroomId, metric))
  const hidden = seasons.flatMap((season) => [...hideCells(cellsOf(metric, season))])
  return new Set(hidden.map(({ day, name }) => day + name))
}

/** Judges once while what is counted is the same. */
function judge(name: string, { hidden }: Judged, read: () => Promise<Hidden>): Promise<Hidden> {
  const made = hidden.get(name) ?? read()
  hidden.delete(name)
  hidden.set(name, made)
  made.catch(() => hidden.delete(name))
  for (const oldest of hidden.keys()) {
    if (hidden.size <= REMEMBERED) break
    hidden.delete(oldest)
  }
  return made
}

/**
 * Tells of answers whose scores are hidden, as they are found. Which are is the same whatever is asked: it depends on the quarter
 * of a year that they are in, which is judged when its first answer is found.
 */
export function createFindHidden(
  options: DivideOptions,
): (responses: readonly FoundResponse[]) => Promise<IsHidden> {
  const { pool, registry, memory = memoryOf(pool) } = options
  const { showroomId } = registry
  const known = judgedBeside(memory)
  const found = new Map<string, Hidden>()
  const placeOf = ({ day, metric }: FoundResponse) => `${metric} ${quarterOf(day).from}`

  return async (responses) => {
    for (const response of responses) {
      const { day, metric } = response
      const place = placeOf(response)
      if (found.has(place)) continue
      const moment = await readMoment({
        pool,
        memory: known.cells,
        showroomId,
        whats: [metric],
        ...quarterOf(day),
      })
      const name = JSON.stringify([showroomId, place, moment.nameOf(metric)])
      found.set(place, await judge(name, known, () => hiddenOf(metric, showroomId, moment)))
    }
    return (response) => found.get(placeOf(response))?.has(response.day + nameOfKeys(response)) ?? true
  }
}
