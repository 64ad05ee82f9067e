import { DEVICES } from "../../domain/event.ts"
import { JOURNEY_NODES, type JourneyNodes } from "../../protocol/journeys.ts"
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

/** Of which visits: `null` of all. */
export interface JourneyFilters {
  /** A visit may be of several: only one can be asked for. */
  readonly product: string | null
  readonly languages: readonly string[] | null
  readonly devices: readonly string[] | null
}

export interface JourneysQuery extends Range, JourneyFilters {
  readonly by: JourneyNodes
}

const KNOWN = ["by", "from", "to", "lang", "product", "language", "device"]

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readJourneysQuery(
  parameters: Parameters,
  today: string,
  more: readonly string[] = [],
): JourneysQuery {
  refuseOthers(parameters, [...KNOWN, ...more])
  const { language, device } = readFilters(parameters)
  const product = single(parameters, "product") ?? null
  if (product !== null && (product === "" || product.length > 100 || product.includes("\u0000")))
    throw badParameter("product", product, "an id of 1 to 100 characters")
  return {
    by: choice("by", single(parameters, "by") ?? "zone", JOURNEY_NODES),
    ...readRange(parameters, today),
    product,
    languages: language ?? null,
    devices: device?.map((each) => choice("device", each, DEVICES)) ?? null,
  }
}
