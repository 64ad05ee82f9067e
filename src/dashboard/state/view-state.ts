import { DEVICES, type Device } from "../../domain/event.ts"
import { JOURNEY_STAGES, type JourneyStage } from "../../domain/journey-stage.ts"
import { isLanguage, type Language } from "../../domain/language.ts"
import { daysBetween, isDay } from "../period/day.ts"
import {
  AGAINST,
  type Against,
  type Grain,
  LAST_DAYS,
  MOST_DAYS,
  type PeriodChoice,
} from "../period/period.ts"

export const SORT_KEYS = ["value", "n", "words", "name"] as const
export type SortKey = (typeof SORT_KEYS)[number]
export interface Sort {
  readonly key: SortKey
  readonly up: boolean
}

export const ROW_METRICS = ["csat", "easy-share", "nps"] as const
export type RowMetric = (typeof ROW_METRICS)[number]

/** What the rows of the touchpoints' page may be. */
export const SEGMENTS_BY = [
  "touchpoint",
  "product",
  "zone",
  "prompt",
  "guide",
  "device",
  "language",
  "persona",
] as const
export type SegmentsBy = (typeof SEGMENTS_BY)[number]

/** A row that is looked at closely. */
export interface OpenRow {
  readonly metric: RowMetric
  readonly key: string
}

/** All that the address says about what is on the screen, so that it can be shared and returned to. */
export interface ViewState {
  readonly period: PeriodChoice
  readonly against: Against
  /** Language of those who answered; `null` for all. */
  readonly language: Language | null
  readonly device: Device | null
  /** The kind of visit that answers were given in: of the rows of touchpoints and products alone. */
  readonly persona: string | null
  /** `null`: what suits the length of the period. */
  readonly grain: Grain | null
  readonly table: boolean
  /** `null`: what the section is named after. */
  readonly by: SegmentsBy | null
  readonly stage: JourneyStage | null
  /** Only rows with 30 answers or more. */
  readonly enough: boolean
  readonly sort: Sort
  readonly open: OpenRow | null
  /** What a section says of itself alone, in words of its own. */
  readonly own: string | null
}

export const DEFAULT_VIEW: ViewState = {
  period: { kind: "last", days: 28 },
  against: "before",
  language: null,
  device: null,
  persona: null,
  grain: null,
  table: false,
  by: null,
  stage: null,
  enough: false,
  sort: { key: "value", up: true },
  open: null,
  own: null,
}

/** The id of a kind of visit, or the key of none. */
const PERSONA = /^(?:[a-z0-9-]{1,64}|\(none\))$/

function oneOf<T extends string>(options: readonly T[], text: string | null): T | null {
  return options.find((option) => option === text) ?? null
}

function parsePeriod(search: URLSearchParams): PeriodChoice {
  const [from, to] = [search.get("from"), search.get("to")]
  if (isDay(from) && isDay(to)) {
    const days = daysBetween(from, to)
    if (days >= 1 && days <= MOST_DAYS) return { kind: "custom", from, to }
  }
  const days = LAST_DAYS.find((count) => String(count) === search.get("days"))
  return days ? { kind: "last", days } : DEFAULT_VIEW.period
}

function parseOpen(search: URLSearchParams): OpenRow | null {
  const [, metric = "", key = ""] = /^([a-z-]+):(.{1,200})$/.exec(search.get("open") ?? "") ?? []
  const known = oneOf(ROW_METRICS, metric)
  return known && key ? { metric: known, key } : null
}

/** Reads an address; what it doesn't understand is as if it weren't there. */
export function parseView(search: URLSearchParams): ViewState {
  const sort = search.get("sort") ?? ""
  const key = oneOf(SORT_KEYS, sort.replace(/^-/, ""))
  const language = search.get("language")
  return {
    period: parsePeriod(search),
    against: oneOf(AGAINST, search.get("against")) ?? DEFAULT_VIEW.against,
    language: isLanguage(language) ? language : null,
    device: oneOf(DEVICES, search.get("device")),
    persona: PERSONA.exec(search.get("persona") ?? "")?.[0] ?? null,
    grain: oneOf<Grain>(["day", "week"], search.get("grain")),
    table: search.get("table") === "1",
    by: oneOf(SEGMENTS_BY, search.get("by")),
    stage: oneOf(JOURNEY_STAGES, search.get("stage")),
    enough: search.get("enough") === "1",
    sort: key ? { key, up: !sort.startsWith("-") } : DEFAULT_VIEW.sort,
    open: parseOpen(search),
    own: search.get("own")?.slice(0, 500) || null,
  }
}

/** The shortest address that says the same; `parseView` reads it back. */
export function formatView(view: ViewState): URLSearchParams {
  const search = new URLSearchParams()
  const { period, sort, open } = view
  if (period.kind === "custom") {
    search.set("from", period.from)
    search.set("to", period.to)
  } else if (period.days !== 28) search.set("days", String(period.days))
  if (view.against !== DEFAULT_VIEW.against) search.set("against", view.against)
  if (view.language) search.set("language", view.language)
  if (view.device) search.set("device", view.device)
  if (view.persona) search.set("persona", view.persona)
  if (view.grain) search.set("grain", view.grain)
  if (view.table) search.set("table", "1")
  if (view.by) search.set("by", view.by)
  if (view.stage) search.set("stage", view.stage)
  if (view.enough) search.set("enough", "1")
  if (sort.key !== DEFAULT_VIEW.sort.key || sort.up !== DEFAULT_VIEW.sort.up) {
    search.set("sort", `${sort.up ? "" : "-"}${sort.key}`)
  }
  if (open) search.set("open", `${open.metric}:${open.key}`)
  if (view.own) search.set("own", view.own)
  return search
}
