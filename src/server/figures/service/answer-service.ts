import { METRIC_DEFINITIONS } from "../../../metrics/index.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../../protocol/metrics.ts"
import {
  SERVICE_FILTERS,
  type ServiceFilter,
  type ServiceMetric,
  type ServiceReply,
} from "../../../protocol/service-metrics.ts"
import type { AnswerMetricsOptions } from "../answer-metrics.ts"
import { isPeriod } from "../breakdown.ts"
import { daysOf, periodOf } from "../calendar.ts"
import { readLabels } from "../labels.ts"
import { groupsToHide } from "../protect-groups.ts"
import type { Queryable } from "../read-counts.ts"
import type { Served } from "./read-served.ts"
import { recallServed } from "./recall-served.ts"
import { servedSize, serviceFigure } from "./service-figure.ts"
import type { ServiceQuery } from "./service-query.ts"

const DEFINITIONS = { frt: "first-response-time", aht: "average-handling-time" } as const satisfies Record<
  ServiceMetric,
  keyof typeof METRIC_DEFINITIONS
>

interface Group {
  readonly key: string
  readonly served: readonly Served[]
}

/** Names of staff by id. */
async function readGuides(pool: Queryable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>("select id, name from staff")
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What of a request is its key in a breakdown: what the showroom doesn't know is counted as unknown. */
async function createKeyOf(
  served: readonly Served[],
  { pool, registry, findTitles, language }: AnswerMetricsOptions,
) {
  const products = [...new Set(served.flatMap(({ product }) => product ?? []))]
  const titles = await findTitles(products, language)
  const guides = await readGuides(pool)
  const known = { zone: registry.zones, scene: registry.scenes, product: titles, guide: guides }
  const keyOf = (each: Served, by: ServiceFilter): string => {
    const key = by === "language" ? (each.language?.toLowerCase().split("-")[0] ?? null) : each[by]
    if (key === null) return KEY_NONE
    if (by === "device") return key
    const names = by === "language" ? registry.languages : known[by]
    return names.has(key) ? key : KEY_UNKNOWN
  }
  return { keyOf, guides }
}

function group(
  served: readonly Served[],
  keyOf: (each: Served) => string,
  first: readonly string[],
): Group[] {
  const groups = new Map<string, Served[]>(first.map((key) => [key, []]))
  for (const each of served) {
    const key = keyOf(each)
    const known = groups.get(key)
    if (known) known.push(each)
    else groups.set(key, [each])
  }
  const size = ({ key, served }: Group) => (key === KEY_NONE ? -2 : key === KEY_UNKNOWN ? -1 : served.length)
  const all = [...groups].map(([key, part]) => ({ key, served: part }))
  return first.length > 0 ? all : all.sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1))
}

/** First response time or average handling time, whole and divided, as `src/metrics` defines them. */
export async function answerService(
  query: ServiceQuery,
  options: AnswerMetricsOptions,
): Promise<ServiceReply> {
  const { pool, registry, findTitles, language } = options
  const { metric, by, from, to, filters } = query
  const { showroomId, timezone } = registry
  const { asked, guided } = await recallServed(pool, { showroomId, from, to, timezone })
  // Nobody asked for a guided visit, so nobody waited for a first response.
  const all = metric === "aht" ? [...asked, ...guided] : asked
  const { keyOf, guides } = await createKeyOf(all, options)
  const isChosen = (each: Served, filter: ServiceFilter) =>
    filters[filter]?.includes(keyOf(each, filter)) ?? true
  const served = all.filter((each) => SERVICE_FILTERS.every((filter) => isChosen(each, filter)))
  const sizes = new Map<Group, number>()
  const sizeOf = (part: Group) => {
    const size = sizes.get(part) ?? servedSize(metric, part.served)
    sizes.set(part, size)
    return size
  }
  /** A filter shows no more than the breakdown by it: what is hidden beside the rest is hidden alone. */
  const isHiddenBeside = SERVICE_FILTERS.some((name) => {
    const chosen = filters[name]
    if (!chosen) return false
    const others = SERVICE_FILTERS.filter((filter) => filter !== name)
    const within = all.filter((each) => others.every((filter) => isChosen(each, filter)))
    const parts = group(within, (each) => keyOf(each, name), [])
    const hidden = groupsToHide({ groups: parts, sizeOf })
    return parts.some((part) => chosen.includes(part.key) && hidden.has(part))
  })
  const total = { key: "", served }
  const isHidden = isHiddenBeside || groupsToHide({ groups: [total], sizeOf }).has(total)
  const reply = {
    metric,
    definition: METRIC_DEFINITIONS[DEFINITIONS[metric]],
    from,
    to,
    timezone,
    total: serviceFigure(metric, served, isHidden),
  }
  if (by === null) return { ...reply, groups: [] }
  const groups = isPeriod(by)
    ? group(served, ({ day }) => periodOf(day, by), [
        ...new Set(daysOf(from, to).map((day) => periodOf(day, by))),
      ])
    : group(served, (each) => keyOf(each, by), [])
  const periods: readonly ((part: Group) => string)[] =
    by === "day" ? [({ key }) => periodOf(key, "week"), ({ key }) => periodOf(key, "month")] : []
  const hidden = groupsToHide({ groups, sizeOf, within: periods })
  const labelOf = await readLabels({ by, keys: groups.map(({ key }) => key), language, registry, findTitles })
  return {
    ...reply,
    groups: groups.map((part) => ({
      key: part.key,
      label: by === "guide" ? (guides.get(part.key) ?? part.key) : labelOf(part.key),
      ...serviceFigure(metric, part.served, isHiddenBeside || hidden.has(part)),
    })),
  }
}
