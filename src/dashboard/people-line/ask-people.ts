import type { Api } from "../../client/api.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { parseFigures } from "../api/parse-figures.ts"
import type { Reading } from "../reading/reading.ts"

export interface PeopleNumbers {
  readonly enps: FigureReply
  readonly participation: FigureReply
  readonly handling: FigureReply
}

/** How those who work here are, and how long they take: of everybody, whatever visitors the page is narrowed to. */
export async function askPeople(
  api: Api,
  { period, language }: Reading,
  signal: AbortSignal,
): Promise<PeopleNumbers> {
  const ask = async (metric: string) => {
    const { from, to } = period
    const parameters = new URLSearchParams({ metric, from, to, lang: language })
    return parseFigures(await api.get<unknown>(`/api/metrics?${parameters}`, signal)).total
  }
  const [enps, participation, handling] = await Promise.all([
    ask("enps"),
    ask("team-participation"),
    ask("aht"),
  ])
  return { enps, participation, handling }
}
