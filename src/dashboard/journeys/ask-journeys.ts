import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { parseWith } from "../../domain/parsing.ts"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import {
  JOURNEY_NODES,
  type JourneysReply,
  LEAVER_METRICS,
  type LeaverWordsReply,
} from "../../protocol/journeys.ts"
import type { VisitsReply } from "../../protocol/visits.ts"
import { type Export, SEMICOLON } from "../api/export-path.ts"
import { filterParameters } from "../api/metrics-path.ts"
import { type PlainGroup, parseFigures } from "../api/parse-figures.ts"
import type { Days } from "../period/period.ts"
import type { Reading } from "../reading/reading.ts"
import type { JourneysView } from "./journeys-view.ts"

const maybe = v.nullable(v.number())
const figure = v.object({
  value: maybe,
  low: maybe,
  high: maybe,
  n: v.number(),
  mean: maybe,
  counts: v.nullable(v.array(v.number())),
  hidden: v.union([v.literal(false), v.literal("too-few")]),
  waiting: v.optional(v.number(), 0),
})
const journeys = v.object({
  by: v.picklist(JOURNEY_NODES),
  from: v.string(),
  to: v.string(),
  timezone: v.string(),
  visits: maybe,
  waiting: v.exactOptional(v.number()),
  unknown: maybe,
  stops: v.array(
    v.object({ step: v.number(), key: v.string(), label: v.string(), visits: v.number(), left: maybe }),
  ),
  links: v.array(v.object({ step: v.number(), from: v.string(), to: v.string(), visits: maybe })),
  untold: v.array(v.number()),
  leavers: v.array(
    v.object({
      metric: v.picklist(LEAVER_METRICS),
      total: figure,
      groups: v.array(v.object({ key: v.string(), label: v.string(), figure })),
    }),
  ),
})
const words = v.object({
  words: v.array(
    v.object({
      id: v.string(),
      at: v.string(),
      visit: v.string(),
      metric: v.picklist(PROMPT_METRICS),
      scale: v.picklist(["1-5", "1-7", "0-10"]),
      score: v.number(),
      comment: v.string(),
      touchpointLabel: v.string(),
    }),
  ),
})

const LOW_VISITS = 6

/** What the screen asks the server about journeys, in the reader's language. */
export function createJourneysApi(api: Api, { filters, language }: Reading, view: JourneysView) {
  const asked = (days: Days, more: Readonly<Record<string, string>>) =>
    new URLSearchParams([
      ["from", days.from],
      ["to", days.to],
      ...filterParameters(filters),
      ...(view.product === null ? [] : [["product", view.product]]),
      ["lang", language],
      ...Object.entries(more),
    ])
  return {
    /** The address of the flow of these days as a file. */
    file: (format: Export, days: Days): string => {
      const more = format === "csv" && SEMICOLON[language] ? { separator: "semicolon" } : {}
      return `/api/journeys.${format}?${asked(days, { by: view.nodes, ...more })}`
    },
    flow: async (days: Days, signal: AbortSignal): Promise<JourneysReply> => {
      const path = `/api/journeys?${asked(days, { by: view.nodes })}`
      return parseWith(journeys, await api.get<unknown>(path, signal), "GET /api/journeys")
    },
    words: async (key: string, days: Days, signal: AbortSignal): Promise<LeaverWordsReply> => {
      const path = `/api/journeys/words?${asked(days, { by: view.nodes, key })}`
      return parseWith(words, await api.get<unknown>(path, signal), "GET /api/journeys/words")
    },
    lowVisits: (key: string, days: Days, signal: AbortSignal): Promise<VisitsReply> => {
      const more = { left: `${view.nodes}:${key}`, low: "true", limit: String(LOW_VISITS) }
      return api.get<VisitsReply>(`/api/visits?${asked(days, more)}`, signal)
    },
    /** Products that were seen, by name, to choose one. */
    products: async (days: Days, signal: AbortSignal): Promise<readonly PlainGroup[]> => {
      const search = new URLSearchParams({ metric: "pick-ups", by: "product", lang: language })
      search.set("from", days.from)
      search.set("to", days.to)
      return parseFigures(await api.get<unknown>(`/api/metrics?${search}`, signal)).groups
    },
  }
}

export type JourneysApi = ReturnType<typeof createJourneysApi>
