import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import { parseWith } from "../../domain/parsing.ts"
import type { Days, Grain } from "../period/period.ts"
import { type Group, type Measured, standingOf } from "../reading/measured.ts"
import type { WaitChange } from "../reading/wait-change.ts"
import { type Filters, filterParameters } from "./metrics-path.ts"

const number = v.nullable(v.number())
const figure = {
  value: number,
  low: number,
  high: number,
  n: v.number(),
  mean: number,
  hidden: v.union([v.literal(false), v.literal("too-few")]),
  unanswered: v.optional(v.number(), 0),
}
const reply = v.object({
  total: v.object(figure),
  groups: v.array(v.object({ key: v.string(), label: v.string(), ...figure })),
})
const changed = v.object({
  delta: number,
  intervals: v.array(
    v.object({ confidence: v.number(), low: number, high: number, distinguishable: v.boolean() }),
  ),
})

type WaitFigure = v.InferOutput<typeof reply>["total"]

function measuredWait({ value, low, high, n, mean, hidden, unanswered }: WaitFigure): Measured {
  const standing = standingOf({ n, hidden, value })
  return { value, low, high, n, mean, unanswered, standing, counts: null }
}

export interface WaitsQuestion {
  readonly days: Days
  readonly by?: Grain
  readonly filters: Filters
  readonly language: Language
}

/** Requests are known by language and device; the other filters are of answers. */
function parametersOf({ days, by, filters: { language, device }, language: lang }: WaitsQuestion) {
  const filters = { ...(language ? { language } : {}), ...(device ? { device } : {}) }
  return new URLSearchParams([
    ["metric", "frt"],
    ...(by ? [["by", by] as [string, string]] : []),
    ["from", days.from],
    ["to", days.to],
    ...filterParameters(filters),
    ["lang", lang],
  ])
}

/** How long one waits for a person at the desk. */
export async function askWaits(
  api: Api,
  question: WaitsQuestion,
  signal: AbortSignal,
): Promise<{ readonly total: Measured; readonly groups: readonly Group[] }> {
  const body = await api.get<unknown>(`/api/metrics?${parametersOf(question)}`, signal)
  const { total, groups } = parseWith(reply, body, "GET /api/metrics")
  return {
    total: measuredWait(total),
    groups: groups.map(({ key, label, ...each }) => ({ key, label, figure: measuredWait(each) })),
  }
}

/** How that changed since as many days from `against` on. */
export async function askWaitChange(
  api: Api,
  question: WaitsQuestion,
  against: string,
  signal: AbortSignal,
): Promise<WaitChange> {
  const parameters = parametersOf(question)
  parameters.set("against", against)
  const body = await api.get<unknown>(`/api/metrics/change?${parameters}`, signal)
  return parseWith(changed, body, "GET /api/metrics/change")
}
