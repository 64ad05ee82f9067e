import { addDays, countDays, isDay } from "../figures/calendar.ts"
import {
  badParameter,
  choice,
  type Parameters,
  type Range,
  readFilters,
  readRange,
  refuseOthers,
  single,
} from "../figures/metrics-query.ts"

export interface WaitChangeQuery extends Range {
  readonly before: Range
  readonly languages: readonly string[] | undefined
  readonly devices: readonly string[] | undefined
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readWaitChangeQuery(parameters: Parameters, today: string): WaitChangeQuery {
  refuseOthers(parameters, ["metric", "from", "to", "against", "lang", "language", "device"])
  choice("metric", single(parameters, "metric") ?? "", ["frt"])
  const { from, to } = readRange(parameters, today)
  const days = countDays(from, to)
  const against = single(parameters, "against") ?? addDays(from, -days)
  if (!isDay(against)) throw badParameter("against", against, "a day such as 2026-11-21")
  const before = { from: against, to: addDays(against, days - 1) }
  // What is compared must be of different requests.
  if (before.to >= from) throw badParameter("against", against, `a day at least ${days} before from, ${from}`)
  const { language, device } = readFilters(parameters)
  return { from, to, before, languages: language, devices: device }
}
