import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"
import { DEVICES, type Device } from "../../domain/event.ts"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import { daysBetween, isDay } from "../period/day.ts"
import { type Days, MOST_DAYS } from "../period/period.ts"

export const VISIT_DAYS = [7, 28, 90] as const
export type VisitDays = (typeof VISIT_DAYS)[number]
export const VISIT_KINDS = ["all", "low", "recorded"] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

/** All that the address says about the visits on the screen. */
export interface VisitsView {
  readonly days: VisitDays
  /** Days of one's own choice, from where one comes; they take the place of `days`. */
  readonly range: Days | null
  readonly kind: VisitKind
  /** Where the visits went no further: `zone:fitting`, `stage:compare`. */
  readonly left: string | null
  readonly zone: string | null
  readonly product: string | null
  readonly device: Device | null
  readonly language: Language | null
  /** The visit that is looked at closely. */
  readonly open: string | null
}

const NAME = /^[\w.:~-]{1,100}$/
const named = (text: string | null) => (text !== null && NAME.test(text) ? text : null)

const LEFT = /^(zone|stage):[\w.:~()-]{1,100}$/

function rangeIn(search: URLSearchParams): Days | null {
  const [from, to] = [search.get("from"), search.get("to")]
  return isDay(from) && isDay(to) && from <= to && daysBetween(from, to) <= MOST_DAYS ? { from, to } : null
}

/** Reads an address; what it doesn't understand is as if it weren't there. */
export function parseVisitsView(search: URLSearchParams): VisitsView {
  return {
    days: VISIT_DAYS.find((each) => String(each) === search.get("days")) ?? 28,
    range: rangeIn(search),
    kind: VISIT_KINDS.find((each) => each === search.get("kind")) ?? "all",
    left: LEFT.test(search.get("left") ?? "") ? search.get("left") : null,
    zone: named(search.get("zone")),
    product: named(search.get("product")),
    device: DEVICES.find((each) => each === search.get("device")) ?? null,
    language: LANGUAGES.find((each) => each === search.get("language")) ?? null,
    open: named(search.get("visit")),
  }
}

/** The shortest address that says the same; `parseVisitsView` reads it back. */
export function formatVisitsView({ days, range, kind, open, ...filters }: VisitsView): string {
  const search = new URLSearchParams()
  if (range) {
    search.set("from", range.from)
    search.set("to", range.to)
  } else if (days !== 28) search.set("days", String(days))
  if (kind !== "all") search.set("kind", kind)
  for (const [name, value] of Object.entries(filters)) if (value !== null) search.set(name, value)
  if (open) search.set("visit", open)
  return search.toString()
}

/** What the address says about visits, and how to change it; each change is a step that the back button undoes. */
export function useVisitsView(): readonly [VisitsView, (change: Partial<VisitsView>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const view = useMemo(() => parseVisitsView(new URLSearchParams(search)), [search])
  const change = useCallback(
    (parts: Partial<VisitsView>) => {
      const next = formatVisitsView({ ...view, ...parts })
      if (next !== formatVisitsView(view)) navigate(next ? `${path}?${next}` : path)
    },
    [view, path, navigate],
  )
  return [view, change]
}
