import {
  endsOf,
  figureOf,
  HIDDEN_UNDER,
  hiddenFigure,
  METRIC_DEFINITIONS,
  suppressSmall,
} from "../../../src/metrics/index.ts"
import {
  type FigureReply,
  METRIC_FILTERS,
  type MetricFilter,
  type MetricsReply,
  WIRE_METRICS,
  type WireMetric,
} from "../../../src/protocol/metrics.ts"
import { type RowsReply, TREND_WEEKS } from "../../../src/protocol/rows.ts"
import { type Impression, PLACES } from "./impressions.ts"
import { weekOf } from "./week-of.ts"

const ASKED: Readonly<Record<WireMetric, string | null>> = {
  csat: "csat",
  ces: "ces",
  "easy-share": "ces",
  nps: "nps",
  "response-rate": null,
}

export function keyOf(impression: Impression, by: string): string {
  switch (by) {
    case "touchpoint":
      return impression.touchpoint
    case "zone":
      return impression.touchpoint
    case "guide":
      return impression.touchpoint === "eyewear" ? "luca" : "gino"
    case "product":
      return impression.product
    case "language":
      return impression.language
    case "device":
      return impression.device
    case "persona":
      return impression.persona
    case "prompt":
      return `${impression.metric}-prompt`
    case "stage":
      return PLACES.find(({ id }) => id === impression.touchpoint)?.stage ?? "(unknown)"
    case "day":
      return impression.day
    case "week":
      return weekOf(impression.day)
    default:
      throw new Error(`the double does not know by=${by}`)
  }
}

function figure(metric: WireMetric, list: readonly Impression[], isHidden: boolean): FigureReply {
  const scores = list.flatMap(({ score }) => (score === null ? [] : [score]))
  const n = metric === "response-rate" ? list.length : scores.length
  if (isHidden) return { ...hiddenFigure(n), counts: null, hidden: "too-few" }
  if (metric === "response-rate") {
    const share = { part: scores.length, whole: list.length }
    return { ...figureOf(metric, share), counts: [share.whole - share.part, share.part], hidden: false }
  }
  const { scale } = METRIC_DEFINITIONS[metric]
  const { first, last } = endsOf(scale)
  const counts = Array.from(
    { length: last - first + 1 },
    (_, index) => scores.filter((score) => score === first + index).length,
  )
  return { ...figureOf(metric, { scale, counts }), counts, hidden: false }
}

/** The last so many weeks of a period. */
function weeksUntil(to: string, count: number): { readonly from: string; readonly weeks: readonly string[] } {
  const days = Array.from({ length: count * 7 }, (_, index) =>
    new Date(Date.parse(to) - (count * 7 - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  )
  return { from: days[0] ?? to, weeks: [...new Set(days.map(weekOf))] }
}

/** `GET /api/metrics/rows`: of what `GET /api/metrics` tells, and of who wrote something. */
export function answerRows(all: readonly Impression[], params: URLSearchParams): RowsReply {
  const { metric, from, to, timezone, groups } = answerMetrics(all, params)
  const by = METRIC_FILTERS.find((name) => name === params.get("by"))
  if (!by) throw new Error(`no rows by ${params.get("by")}`)
  const trend = weeksUntil(to, TREND_WEEKS)
  const rows = groups.map(({ key, hidden }) => {
    const own = new URLSearchParams(params)
    own.set(by, key)
    const wrote = matching(all, own).filter(
      (each) => each.metric === ASKED[metric] && each.score !== null && each.comment !== null,
    )
    own.set("from", trend.from)
    own.set("by", "week")
    const told = answerMetrics(all, own).groups
    const values = trend.weeks.map((week) => told.find((group) => group.key === week)?.value ?? null)
    return { key, values, words: hidden || wrote.length < HIDDEN_UNDER ? null : wrote.length }
  })
  return { metric, by, from, to, timezone, weeks: trend.weeks, rows }
}

export function matching(all: readonly Impression[], params: URLSearchParams): Impression[] {
  const [from, to] = [params.get("from") ?? "", params.get("to") ?? ""]
  const filters = METRIC_FILTERS.filter((name) => params.has(name))
  return all.filter(
    (each) =>
      each.day >= from &&
      each.day <= to &&
      filters.every((name: MetricFilter) => params.getAll(name).includes(keyOf(each, name))),
  )
}

/** `GET /api/metrics`, by the shared metrics module and its rule for small groups. */
export function answerMetrics(all: readonly Impression[], params: URLSearchParams): MetricsReply {
  const metric = WIRE_METRICS.find((each) => each === params.get("metric"))
  if (!metric) throw new Error(`no metric in ${params}`)
  const language = params.get("lang") === "en" ? "en" : "it"
  const asked = ASKED[metric]
  const list = matching(all, params).filter((each) => asked === null || each.metric === asked)
  const size = (some: readonly Impression[]) =>
    metric === "response-rate" ? some.length : some.filter(({ score }) => score !== null).length
  const by = params.get("by")
  const keys = by ? [...new Set(list.map((each) => keyOf(each, by)))].sort() : []
  const parts = keys.map((key) => list.filter((each) => by && keyOf(each, by) === key))
  const shown = suppressSmall({
    total: { n: size(list) },
    groups: parts.map((part) => ({ n: size(part) })),
  })
  return {
    metric,
    definition: METRIC_DEFINITIONS[metric],
    from: params.get("from") ?? "",
    to: params.get("to") ?? "",
    timezone: "Europe/Rome",
    total: figure(metric, list, shown.total !== "shown"),
    groups: parts.map((part, index) => {
      const key = keys[index] ?? ""
      const label = PLACES.find(({ id }) => id === key)?.[language] ?? key
      return { key, label, ...figure(metric, part, shown.groups[index] !== "shown") }
    }),
  }
}
