import type { PromptMetric } from "../../../domain/prompt.ts"
import { METRIC_FILTERS } from "../../../protocol/metrics.ts"
import { type DivideOptions, type Division, divideBy } from "../divide.ts"
import type { Moment } from "../memory/read-moment.ts"
import type { Filters, Range } from "../metrics-query.ts"
import type { Released } from "../release.ts"
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
): ReadonlySet<number> {
  const shown = divisions.map(
    ({ groups, isHidden }) =>
      new Map(groups.filter((group) => !isHidden(group)).map((group) => [group.key, group])),
  )
  const whole = divisions[0]?.total.days
  const total: number[] = []
  const units = new Map<Released, number[]>()
  const hidden = new Set<number>()
  for (const [index, cell] of cells.entries()) {
    const { day, keys } = cell
    if (whole?.has(day)) total.push(index)
    for (const [at, groups] of shown.entries()) {
      const group = groups.get(keys[at] ?? day)
      if (group?.days.has(day)) {
        const unit = units.get(group)
        if (unit) unit.push(index)
        else units.set(group, [index])
      } else hidden.add(index)
    }
    if (isHiddenAnyway(cell)) hidden.add(index)
  }
  const more = hideMore({ sizes: cells.map(({ n }) => n), hidden, units: [total, ...units.values()] })
  return new Set([...more].flatMap((index) => cells[index]?.id ?? []))
}

async function readCells({ metric, options, cells }: JudgeOptions): Promise<readonly ScoreCell[]> {
  const seasons = await cells.read(cellsSource(options.registry.showroomId, metric))
  return seasons.flatMap((season) => cellsOf(metric, season))
}

/** Which cells of a whole quarter of a year may be told, asked for without a filter. */
export async function tellQuarter(quarter: Range, judging: JudgeOptions): Promise<readonly ScoreCell[]> {
  const { metric, options, figures } = judging
  const divisions = await divideBy({ metric, filters: {}, ...quarter }, PART_OF, options, figures)
  const cells = await readCells(judging)
  const hidden = hiddenAmong(cells, divisions, () => false)
  return cells.filter((cell) => !hidden.has(cell.id))
}

/**
 * Which cells of a quarter of a year may be told to who asks this: of no figure of the same question fewer than five answers are
 * left when those that are told are taken from it. What isn't told of the whole quarter isn't told of a part of it either.
 */
export async function tellAsked(
  asked: Asked,
  told: ReadonlySet<number>,
  judging: JudgeOptions,
): Promise<ReadonlySet<number>> {
  const { metric, options, figures } = judging
  const divisions = await divideBy({ metric, ...asked }, PART_OF, options, figures)
  const cells = (await readCells(judging)).filter((cell) => isIn(cell, asked))
  const hidden = hiddenAmong(cells, divisions, (cell) => !told.has(cell.id))
  return new Set(cells.map(({ id }) => id).filter((id) => !hidden.has(id)))
}
