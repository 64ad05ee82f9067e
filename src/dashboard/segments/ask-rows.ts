import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { parseWith } from "../../domain/parsing.ts"
import { filterParameters } from "../api/metrics-path.ts"
import type { Reading } from "../reading/reading.ts"
import { ROW_METRICS, type SegmentsBy } from "../state/view-state.ts"
import { nameOfRow } from "./held-changes.ts"

const reply = v.object({
  rows: v.array(
    v.object({
      key: v.string(),
      values: v.array(v.nullable(v.number())),
      words: v.nullable(v.number()),
    }),
  ),
})

/** What stands in a row besides its figure. */
export interface Beside {
  /** By week, until the end of the period; `null` where the week's figure is hidden. */
  readonly values: readonly (number | null)[]
  /** Answers of the period that have words; `null`: under five, or hidden with such a one. */
  readonly words: number | null
}

/** What stands in all rows besides their figures, by `METRIC:KEY`. */
export async function askRows(
  api: Api,
  by: SegmentsBy,
  { period, filters, language }: Reading,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Beside>> {
  const answers = await Promise.all(
    ROW_METRICS.map(async (metric) => {
      const parameters = new URLSearchParams([
        ["metric", metric],
        ["by", by],
        ["from", period.from],
        ["to", period.to],
        ...filterParameters(filters),
        ["lang", language],
      ])
      const body = await api.get<unknown>(`/api/metrics/rows?${parameters}`, signal)
      const { rows } = parseWith(reply, body, "GET /api/metrics/rows")
      return rows.map(({ key, ...beside }) => [nameOfRow({ metric, key }), beside] as const)
    }),
  )
  return new Map(answers.flat())
}
