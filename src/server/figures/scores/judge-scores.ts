import type { PromptMetric } from "../../../domain/prompt.ts"
import { METRIC_FILTERS } from "../../../protocol/metrics.ts"
import { quarterOf } from "../calendar.ts"
import { type DivideOptions, type Division, divideBy } from "../divide.ts"
import type { Moment } from "../memory/read-moment.ts"
import type { Filters, Range } from "../metrics-query.ts"
import { hideMore } from "./hide-more.ts"
import { cellsOf, cellsSource, type ScoreCell } from "./score-cells.ts"

/** The figures that an answer is part of: asked for by any of these filters, the list would tell that it is. */
const PART_OF = [...METRIC_FILTERS, "day"] as const

export interface Asked extends Range {
  readonly filters: Filters
}
export interface JudgeOptions {
  readonly metric: PromptMetric
  readonly options: DivideOptions
  /** Of the counts of figures, and of cells: both read before what they count is used. */
  readonly figures: Moment
  readonly cells: Moment
}

function isIn({ day, keys }: ScoreCell, { from, to, filters }: Asked): boolean {
  return (
    from <= day &&
    day <= to &&
    METRIC_FILTERS.every((name, at) => filters[name]?.includes(keys[at] ?? "") ?? true)
  )
}

/** The cells that are hidden: those that are part of a figure that isn't told, and so many that of no figure a few are. */
function hiddenAmong(
  cells: readonly ScoreCell[],
  divisions: readonly Division[],
  isHiddenAnyway: (cell: ScoreCell) => boolean,
): ReadonlySet<string> {
  const shown = divisions.map(
    ({ groups, isHidden }) =>
      new Map(groups.filter((group) => !isHidden(group)).map((group) => [group.key, group])),
  )
  const whole = divisions[0]?.total.days
  const total: number[] = []
  const units = new Map<string, number[]>([["", total]])
  const hidden = new Set<number>()
  for (const [index, cell] of cells.entries()) {
    const { day, keys } = cell
    if (whole?.has(day)) total.push(index)
    for (const [at, groups] of shown.entries()) {
      const key = keys[at] ?? day
      if (groups.get(key)?.days.has(day)) {
        const name = `${at} ${key}`
        const unit = units.get(name) ?? []
        units.set(name, unit)
        unit.push(index)
      } else hidden.add(index)
    }
    if (isHiddenAnyway(cell)) hidden.add(index)
  }
  const more = hideMore({ sizes: cells.map(({ n }) => n), hidden, units: [...units.values()] })
  return new Set([...more].map((index) => nameOfCell(cells[index])))
}

export const nameOfCell = (cell: Pick<ScoreCell, "day" | "name"> | undefined) => `${cell?.day}${cell?.name}`

/** The cells of a quarter of a year, in one order whatever was read before. */
async function readCells({ metric, options, cells }: JudgeOptions): Promise<readonly ScoreCell[]> {
  const seasons = await cells.read(cellsSource(options.registry.showroomId, metric))
  return seasons
    .flatMap((season) => cellsOf(metric, season))
    .sort((a, b) => (nameOfCell(a) < nameOfCell(b) ? -1 : 1))
}

/** Which cells of a whole quarter of a year may be told, asked for without a filter. */
export async function tellQuarter(quarter: Range, judging: JudgeOptions): Promise<readonly ScoreCell[]> {
  const { metric, options, figures } = judging
  const divisions = await divideBy({ metric, filters: {}, ...quarter }, PART_OF, options, figures)
  const cells = await readCells(judging)
  const hidden = hiddenAmong(cells, divisions, () => false)
  return cells.filter((cell) => !hidden.has(nameOfCell(cell)))
}

/**
 * Which cells of a quarter of a year may be told to who asks this: of no figure of the same question fewer than five answers are
 * left when those that are told are taken from it. What isn't told of the whole quarter isn't told of a part of it either.
 */
export async function tellAsked(
  quarter: Range,
  asked: Asked,
  told: ReadonlySet<string>,
  judging: JudgeOptions,
): Promise<ReadonlySet<string>> {
  const { metric, options, figures } = judging
  const divisions = await divideBy({ metric, ...asked }, PART_OF, options, figures)
  const cells = (await readCells(judging)).filter(
    (cell) => quarterOf(cell.day).from === quarter.from && isIn(cell, asked),
  )
  const hidden = hiddenAmong(cells, divisions, (cell) => !told.has(nameOfCell(cell)))
  return new Set(cells.map(nameOfCell).filter((name) => !hidden.has(name)))
}
