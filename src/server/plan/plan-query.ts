import { PLAN_FILTERS, PLAN_MEASURES, type PlanMeasure } from "../../protocol/plan.ts"
import type { Registry } from "../events/registry.ts"
import {
  badParameter,
  choice,
  type Filters,
  type Parameters,
  type Range,
  readFilters,
  readRange,
  refuseOthers,
  single,
} from "../figures/metrics-query.ts"

export interface PlanQuery extends Range {
  readonly measure: PlanMeasure
  readonly scene: string
  readonly filters: Filters
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readPlanQuery(
  parameters: Parameters,
  today: string,
  { plans = new Map() }: Pick<Registry, "plans">,
): PlanQuery {
  refuseOthers(parameters, ["measure", "scene", "from", "to", "lang", ...PLAN_FILTERS])
  const scenes = [...plans.keys()]
  const measure = choice("measure", single(parameters, "measure") ?? "satisfaction", PLAN_MEASURES)
  const { scene: _, ...filters } = readFilters(parameters)
  // A visit may be in several zones: what two of them have together isn't counted.
  if (measure === "dwell" && (filters.zone?.length ?? 0) > 1)
    throw badParameter("zone", filters.zone?.join() ?? "", "one value: a visit may be in several")
  return {
    measure,
    scene: choice("scene", single(parameters, "scene") ?? scenes[0] ?? "", scenes),
    ...readRange(parameters, today),
    filters,
  }
}
