import { type RowsReply, TREND_WEEKS } from "../../../protocol/rows.ts"
import { coarser, periodsOf } from "../breakdown.ts"
import { addDays, rangeToRead } from "../calendar.ts"
import { type DivideOptions, type Division, divideBy } from "../divide.ts"
import { memoryOf } from "../memory/counts-memory.ts"
import { readMoment } from "../memory/read-moment.ts"
import { remembering } from "../memory/remembering.ts"
import type { Range } from "../metrics-query.ts"
import { groupsToHide } from "../protect-groups.ts"
import { wordedSource } from "../read-counts.ts"
import { type Released, telling } from "../release.ts"
import { type Series, seriesOf } from "../series.ts"
import { PROMPTS_OF, wireFigure } from "../wire-figure.ts"
import type { RowsQuery } from "./rows-query.ts"

/** What is told of a row, by week: of a week its whole batches, as where it is asked for by week. */
function valuesOf(
  { metric }: RowsQuery,
  row: Released | undefined,
  weeks: readonly Range[],
  isHidden: Division["isHidden"],
): readonly (number | null)[] {
  return weeks.map(({ from, to }) => {
    const within = row?.batches.filter((batch) => from <= batch.from && batch.to <= to) ?? []
    const told = telling({ key: "", asked: 0 }, within)
    return wireFigure(metric, told, isHidden(told)).value
  })
}

/** Of the days that are told of a row. */
function wordsOf(row: Released, series: Series | undefined): number {
  let count = 0
  for (const season of series?.seasons ?? [])
    for (const { day, impressions } of season) if (row.days.has(day)) count += impressions
  return count
}

const trendOf = ({ to }: Range): Range => ({ from: addDays(to, 1 - TREND_WEEKS * 7), to })

/** From the first day of the period or of the trend. */
function daysOf(query: RowsQuery): Range {
  const { from, to } = trendOf(query)
  return rangeToRead({ from: query.from < from ? query.from : from, to })
}

async function readRows(query: RowsQuery, { pool, registry, ...given }: DivideOptions): Promise<RowsReply> {
  const { metric, by, from, to, filters } = query
  const { memory = memoryOf(pool) } = given
  const { showroomId, timezone } = registry
  const options = { pool, registry, memory }
  const trend = trendOf(query)
  const metrics = PROMPTS_OF[metric]
  const moment = await readMoment({ pool, memory, showroomId, whats: metrics, ...daysOf(query) })

  const [now] = await divideBy(query, [by], options, moment)
  const [long] = await divideBy({ ...query, ...trend }, [by], options, moment)
  const weeks = periodsOf("week", trend)
  const reply = { metric, by, from, to, timezone, weeks: [...weeks.keys()] }
  if (!now || !long) return { ...reply, rows: [] }

  const worded = seriesOf(await moment.read(wordedSource({ showroomId, metrics, by, filters })))
  const series = new Map(worded.map((each) => [each.key, each]))
  const counted = now.groups
    .filter((row) => !now.isHidden(row))
    .map((row) => ({ key: row.key, words: wordsOf(row, series.get(row.key)) }))
  const hidden = groupsToHide({
    groups: counted,
    sizeOf: ({ words }) => words,
    within: coarser(by, registry),
  })
  const told = new Map(counted.filter((row) => !hidden.has(row)).map(({ key, words }) => [key, words]))
  const trends = new Map(long.groups.map((row) => [row.key, row]))
  return {
    ...reply,
    rows: now.groups.map(({ key }) => ({
      key,
      values: valuesOf(query, trends.get(key), [...weeks.values()], long.isHidden),
      words: told.get(key) ?? null,
    })),
  }
}

/** What stands in the rows of a breakdown besides their figures, of one moment. */
export const answerRows = remembering(readRows, {
  whatsOf: ({ metric }) => PROMPTS_OF[metric],
  daysOf,
})
