import { KEY_NONE, KEY_UNKNOWN } from "../../../protocol/metrics.ts"
import { SERVICE_FILTERS, type ServiceFigure, type ServiceFilter } from "../../../protocol/service-metrics.ts"
import type { Registry } from "../../events/registry.ts"
import { isPeriod } from "../breakdown.ts"
import { daysOf, periodOf } from "../calendar.ts"
import { groupsToHide } from "../protect-groups.ts"
import type { Served } from "./read-served.ts"
import type { ServedAndGuided } from "./recall-served.ts"
import { servedSize, serviceFigure } from "./service-figure.ts"
import type { ServiceQuery } from "./service-query.ts"

/** What is known by its id: the rest is counted as unknown. */
export interface KnownServed {
  readonly registry: Registry
  readonly products: ReadonlyMap<string, string>
  readonly guides: ReadonlyMap<string, string>
}

export interface ServedFigures {
  readonly total: ServiceFigure
  readonly groups: readonly (ServiceFigure & { readonly key: string })[]
}

interface Group {
  readonly key: string
  readonly served: readonly Served[]
}

function createKeyOf({ registry, products, guides }: KnownServed) {
  const known = { zone: registry.zones, scene: registry.scenes, product: products, guide: guides }
  return (each: Served, by: ServiceFilter): string => {
    const key = by === "language" ? (each.language?.toLowerCase().split("-")[0] ?? null) : each[by]
    if (key === null) return KEY_NONE
    if (by === "device") return key
    const names = by === "language" ? registry.languages : known[by]
    return names.has(key) ? key : KEY_UNKNOWN
  }
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

function reckon(
  { metric, by, from, to, filters }: ServiceQuery,
  { asked, guided }: ServedAndGuided,
  known: KnownServed,
): ServedFigures {
  // Nobody asked for a guided visit, so nobody waited for a first response.
  const all = metric === "aht" ? [...asked, ...guided] : asked
  const keyOf = createKeyOf(known)
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
  const whole = { key: "", served }
  const isHidden = isHiddenBeside || groupsToHide({ groups: [whole], sizeOf }).has(whole)
  const total = serviceFigure(metric, served, isHidden)
  if (by === null) return { total, groups: [] }
  const groups = isPeriod(by)
    ? group(served, ({ day }) => periodOf(day, by), [
        ...new Set(daysOf(from, to).map((day) => periodOf(day, by))),
      ])
    : group(served, (each) => keyOf(each, by), [])
  const periods: readonly ((part: Group) => string)[] =
    by === "day" ? [({ key }) => periodOf(key, "week"), ({ key }) => periodOf(key, "month")] : []
  const hidden = groupsToHide({ groups, sizeOf, within: periods })
  return {
    total,
    groups: groups.map((part) => ({
      key: part.key,
      ...serviceFigure(metric, part.served, isHiddenBeside || hidden.has(part)),
    })),
  }
}

/** What the same requests came to, by question and by what was known of them. */
const reckoned = new WeakMap<ServedAndGuided, Map<string, ServedFigures>>()

/** The figures of requests for help, whole and divided, as they may be sent; reckoned once of the same requests. */
export function divideServed(
  query: ServiceQuery,
  served: ServedAndGuided,
  known: KnownServed,
): ServedFigures {
  const mine = reckoned.get(served) ?? new Map<string, ServedFigures>()
  reckoned.set(served, mine)
  const name = JSON.stringify([query, [...known.products.keys()], [...known.guides.keys()]])
  const figures = mine.get(name) ?? reckon(query, served, known)
  mine.set(name, figures)
  return figures
}
