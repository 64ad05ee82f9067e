import { waitOf } from "../../metrics/index.ts"
import { KEY_NONE } from "../../protocol/metrics.ts"
import { SERVICE_FILTERS, type ServiceMetric } from "../../protocol/service-metrics.ts"
import type { Filters, Range } from "../figures/metrics-query.ts"
import type { Queryable } from "../figures/read-counts.ts"
import { readGuided } from "../figures/service/read-guided.ts"
import { readServed, type Served } from "../figures/service/read-served.ts"

export interface ServedSecondsOptions {
  readonly pool: Queryable
  readonly registry: { readonly showroomId: string; readonly timezone: string }
}

const keyOf = (each: Served, name: (typeof SERVICE_FILTERS)[number]): string =>
  (name === "language" ? each.language?.toLowerCase().split("-")[0] : each[name]) ?? KEY_NONE

function waited(each: Served): number[] {
  const wait = waitOf(each)
  return wait === null ? [] : [wait]
}

function spent({ outcome, answeredAt, closedAt, handledSeconds, wrapUpSeconds }: Served): number[] {
  if (closedAt === null || answeredAt === null || (outcome !== null && outcome !== "handled")) return []
  return [(handledSeconds ?? Math.max(0, (closedAt - answeredAt) / 1000)) + (wrapUpSeconds ?? 0)]
}

/** The seconds that a service figure is of: to compare two, once both are told. */
export async function servedSeconds(
  metric: ServiceMetric,
  filters: Filters,
  range: Range,
  { pool, registry: { showroomId, timezone } }: ServedSecondsOptions,
): Promise<readonly number[]> {
  const period = { showroomId, timezone, ...range }
  const asked = await readServed(pool, period)
  const all = metric === "aht" ? [...asked, ...(await readGuided(pool, period))] : asked
  return all
    .filter((each) => SERVICE_FILTERS.every((name) => filters[name]?.includes(keyOf(each, name)) ?? true))
    .flatMap(metric === "frt" ? waited : spent)
}
