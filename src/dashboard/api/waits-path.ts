import type { Language } from "../../domain/language.ts"
import type { Days, Grain } from "../period/period.ts"
import { type Filters, filterParameters } from "./metrics-path.ts"

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

/** The address of how long one waits for a person at the desk. */
export function waitsPath(question: WaitsQuestion): string {
  return `/api/metrics?${parametersOf(question)}`
}

/** The address of how that changed since as many days from `against` on. */
export function waitChangePath(question: WaitsQuestion, against: string): string {
  const parameters = parametersOf(question)
  parameters.set("against", against)
  return `/api/metrics/change?${parameters}`
}
