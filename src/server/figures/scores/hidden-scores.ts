import type { PromptMetric } from "../../../domain/prompt.ts"
import { quarterOf } from "../calendar.ts"
import type { DivideOptions } from "../divide.ts"
import type { FoundResponse } from "../find-responses.ts"
import { type CountsMemory, createCountsMemory, memoryOf } from "../memory/counts-memory.ts"
import { readMoment } from "../memory/read-moment.ts"
import type { Range } from "../metrics-query.ts"
import { type Asked, type JudgeOptions, tellAsked, tellQuarter } from "./judge-scores.ts"
import { cellIdOf } from "./score-cells.ts"

export type IsHidden = (response: FoundResponse) => boolean
/** The cells of a metric's quarter of a year whose scores are told. */
type Told = ReadonlySet<number>

/** How many judgements are remembered: of a few people who look at the same time. */
const REMEMBERED = 24

interface Judged {
  /** Cells are more than all other counts, so they don't push those out. */
  readonly cells: CountsMemory
  readonly told: Map<string, Promise<Told>>
}
const judged = new WeakMap<CountsMemory, Judged>()

function judgedBeside(memory: CountsMemory): Judged {
  const known = judged.get(memory) ?? { cells: createCountsMemory(), told: new Map() }
  judged.set(memory, known)
  return known
}

/** Judges once while what is counted is the same. */
function once(name: string, { told }: Judged, judge: () => Promise<Told>): Promise<Told> {
  const made = told.get(name) ?? judge()
  told.delete(name)
  told.set(name, made)
  made.catch(() => told.delete(name))
  for (const oldest of told.keys()) {
    if (told.size <= REMEMBERED) break
    told.delete(oldest)
  }
  return made
}

async function toldOf(
  metric: PromptMetric,
  quarter: Range,
  asked: Asked,
  options: DivideOptions & { readonly memory: CountsMemory },
): Promise<Told> {
  const { pool, memory, registry } = options
  const known = judgedBeside(memory)
  const read = { pool, showroomId: registry.showroomId, whats: [metric] }
  const judging = async (days: Range): Promise<JudgeOptions> => ({
    ...{ metric, options },
    figures: await readMoment({ ...read, memory, ...days }),
    cells: await readMoment({ ...read, memory: known.cells, ...quarter }),
  })
  const whole = await judging(quarter)
  const names = [registry.showroomId, metric, quarter.from]
  const told = await once(JSON.stringify([...names, whole.figures.nameOf(metric)]), known, async () => {
    return new Set((await tellQuarter(quarter, whole)).map(({ id }) => id))
  })
  const part = await judging(asked)
  const { from, to, filters } = asked
  const name = JSON.stringify([...names, from, to, Object.entries(filters), part.figures.nameOf(metric)])
  return once(name, known, () => tellAsked(asked, told, part))
}

/** Tells of answers that a question found whose scores are hidden: each quarter of a year is judged when its first answer is found. */
export function createFindHidden(
  { from, to, filters }: Asked,
  options: DivideOptions,
): (responses: readonly FoundResponse[]) => Promise<IsHidden> {
  const memory = options.memory ?? memoryOf(options.pool)
  const told = new Map<string, Told>()
  const placeOf = ({ day, metric }: FoundResponse) => `${metric} ${quarterOf(day).from}`

  return async (responses) => {
    for (const response of responses) {
      const place = placeOf(response)
      if (told.has(place)) continue
      const { metric, day } = response
      told.set(place, await toldOf(metric, quarterOf(day), { from, to, filters }, { ...options, memory }))
    }
    return (response) => !told.get(placeOf(response))?.has(cellIdOf(response))
  }
}
