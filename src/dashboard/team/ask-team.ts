import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { PulseWords } from "../../protocol/pulse-metrics.ts"
import { type PlainReply, parseFigures } from "../api/parse-figures.ts"
import { parseWords } from "./parse-words.ts"

export interface TeamNumbers {
  readonly enps: PlainReply
  readonly engagement: PlainReply
  readonly participation: PlainReply
  readonly teams: PlainReply
  /** What customers said in the same weeks. */
  readonly nps: PlainReply
  readonly csat: PlainReply
  readonly words: PulseWords
}

/** The pulse of some weeks, and beside it the customers' numbers of the same weeks. */
export async function askTeam(
  api: Api,
  { from, to, language }: { readonly from: string; readonly to: string; readonly language: Language },
  signal: AbortSignal,
): Promise<TeamNumbers> {
  const ask = async (metric: string, by: string) => {
    const parameters = new URLSearchParams({ metric, by, from, to, lang: language })
    return parseFigures(await api.get<unknown>(`/api/metrics?${parameters}`, signal))
  }
  const [enps, engagement, participation, teams, nps, csat, words] = await Promise.all([
    ask("enps", "week"),
    ask("engagement", "statement"),
    ask("team-participation", "week"),
    ask("enps", "team"),
    ask("nps", "week"),
    ask("csat", "week"),
    api.get<unknown>(`/api/pulse/words?${new URLSearchParams({ from, to })}`, signal),
  ])
  return { enps, engagement, participation, teams, nps, csat, words: parseWords(words) }
}
