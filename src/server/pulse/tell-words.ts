import type { PulseWords } from "../../protocol/pulse-metrics.ts"
import type { Range } from "../figures/metrics-query.ts"
import { releaseWeeks } from "../figures/pulse/divide-pulse.ts"
import { readWords } from "../figures/pulse/read-pulse.ts"
import type { Queryable } from "../figures/read-counts.ts"
import { shuffled } from "./shuffled.ts"

export interface TellWordsOptions extends Range {
  readonly pool: Queryable
  readonly showroomId: string
  readonly today: string
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number
}

/**
 * The words of a period, in random order: of whole batches of five or more, so that neither another period nor
 * another moment leaves fewer apart.
 */
export async function tellWords({
  pool,
  showroomId,
  today,
  random,
  from,
  to,
}: TellWordsOptions): Promise<PulseWords> {
  const all = await readWords(pool, { showroomId, today })
  const days = [...new Set(all.map(({ day }) => day))].map((day) => ({
    day,
    key: "",
    impressions: 0,
    dismissals: 0,
    scores: [all.filter((each) => each.day === day).length],
  }))
  const told = releaseWeeks("enps", { key: "", seasons: [days] }, { from, to })
  const words = all.filter(({ day }) => told.days.has(day)).map(({ word }) => word)
  return { words: shuffled(words, random), hidden: told.asked - words.length }
}
