import type { Api } from "../../client/api.ts"
import type { MemberMetric } from "../../protocol/member-metrics.ts"
import { SIGNAL_PLACES, type SignalMetric } from "../../protocol/signal-metrics.ts"
import { filterParameters } from "../api/metrics-path.ts"
import { type PlainReply, parseFigures } from "../api/parse-figures.ts"
import type { Reading } from "../reading/reading.ts"

/** What a strip is about: a zone, a product, or the whole store. */
export type SignalPlace = { readonly by: "zone" | "product"; readonly key: string } | null

export type ShownSignal = SignalMetric | MemberMetric

const OF_STORE: readonly ShownSignal[] = [
  "dwell",
  "pick-ups",
  "cart-abandonment",
  "checkout-abandonment",
  "struggle",
  "finder-success",
  "participation",
  "retention",
]
const OF_PLACE: readonly SignalMetric[] = ["dwell", "pick-ups", "hand-time", "cart-abandonment", "struggle"]

/** Which signals are told of a place. */
export function signalsOf(place: SignalPlace): readonly ShownSignal[] {
  return place === null ? OF_STORE : OF_PLACE.filter((metric) => SIGNAL_PLACES[metric].includes(place.by))
}

export interface SignalAnswer {
  readonly metric: ShownSignal
  readonly figure: PlainReply["total"]
}

/** What visits told without being asked, of the days and filters of the page. Of kinds of visit only answers are counted; of members there are no filters. */
export async function askSignals(
  api: Api,
  { period, filters: { persona: _, ...filters }, language }: Reading,
  place: SignalPlace,
  signal: AbortSignal,
): Promise<readonly SignalAnswer[]> {
  const ask = async (metric: ShownSignal): Promise<SignalAnswer> => {
    const isOfMembers = metric === "participation" || metric === "retention"
    const parameters = new URLSearchParams([
      ["metric", metric],
      ["from", period.from],
      ["to", period.to],
      ...(isOfMembers ? [] : filterParameters(filters)),
      ...(place ? [[place.by, place.key] as [string, string]] : []),
      ["lang", language],
    ])
    const { total } = parseFigures(await api.get<unknown>(`/api/metrics?${parameters}`, signal))
    return { metric, figure: total }
  }
  return Promise.all(signalsOf(place).map(ask))
}
