import type { LooseEvent } from "../helpers/events/make-events.ts"
import type { PulseAnswer, Request } from "./store-history.ts"

/** Nothing of the product is used here: each number is counted anew from what was sent, by what docs/metrics.md says. */

const rome = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" })
export const dayOf = (at: number | string) => rome.format(new Date(at))
const part = (event: LooseEvent, object: string, name: string): unknown => Object(event[object])[name]
const byTime = (a: LooseEvent, b: LooseEvent) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1)

export const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The Monday of a week of ISO 8601, such as `2026-W46`: the fourth of January is always in the first. */
export function mondayOfWeek(week: string): string {
  const [year = "", number = ""] = week.split("-W")
  const fourth = `${year}-01-04`
  const weekday = (new Date(`${fourth}T12:00:00Z`).getUTCDay() + 6) % 7
  return later(fourth, 7 * (Number(number) - 1) - weekday)
}

/** How many moments each rule held a question back in. */
export function suppressedBy(events: readonly LooseEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type, rule } of events)
    if (type === "prompt.suppressed") counts.set(String(rule), (counts.get(String(rule)) ?? 0) + 1)
  return counts
}

/** A question that was seen, and the answer in force. */
export interface Seen {
  readonly day: string
  readonly visit: string
  readonly remembered: boolean
  readonly metric: string
  readonly touchpoint: string
  readonly zone: string
  readonly x: number | null
  readonly z: number | null
  readonly language: string
  readonly device: string
  /** `null`: there is none. */
  readonly score: number | null
}

export function seenIn(events: readonly LooseEvent[]): readonly Seen[] {
  const shown = events.filter(({ type }) => type === "prompt.shown")
  return shown.map((event) => {
    const mine = events.filter(({ impressionId }) => impressionId === event.impressionId)
    const last = (type: string) =>
      mine
        .filter((each) => each.type === type)
        .sort(byTime)
        .at(-1)
    const answer = last("prompt.amended") ?? last("prompt.answered")
    const number = (name: string) => {
      const value = part(event, "place", name)
      return value === undefined ? null : Number(value)
    }
    return {
      day: dayOf(String(event.at)),
      visit: String(event.visitId),
      remembered: event.visitorId !== undefined,
      metric: String(event.metric),
      touchpoint: String(event.touchpointId),
      zone: String(part(event, "place", "zone")),
      ...{ x: number("x"), z: number("z") },
      language: String(part(event, "context", "language")),
      device: String(part(event, "context", "device")),
      score: answer && !last("prompt.withdrawn") ? Number(answer.score) : null,
    }
  })
}

/** Something that is counted: the day that it is of, and what it adds. */
export interface Unit {
  readonly day: string
  readonly value: number
}

export const answersTo = (metric: string, seen: readonly Seen[]): readonly (Seen & Unit)[] =>
  seen.flatMap((each) =>
    each.metric === metric && each.score !== null ? [{ ...each, value: each.score }] : [],
  )

const share = (units: readonly Unit[], isPart: (value: number) => boolean) =>
  (100 * units.filter(({ value }) => isPart(value)).length) / units.length
const mean = (units: readonly Unit[]) => units.reduce((sum, { value }) => sum + value, 0) / units.length

/** The formulas. */
export const FORMULAS = {
  csat: (units: readonly Unit[]) => share(units, (score) => score >= 4),
  ces: mean,
  "easy-share": (units: readonly Unit[]) => share(units, (score) => score >= 5),
  nps: (units: readonly Unit[]) => share(units, (score) => score >= 9) - share(units, (score) => score <= 6),
  yes: (units: readonly Unit[]) => share(units, (value) => value === 1),
  mean,
  median: (units: readonly Unit[]) => {
    const sorted = units.map(({ value }) => value).sort((a, b) => a - b)
    const half = sorted.length / 2
    return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
  },
} as const

/** Whether it was answered, of all that were seen. */
export const answered = (seen: readonly Seen[]): readonly (Seen & Unit)[] =>
  seen.map((each) => ({ ...each, value: each.score === null ? 0 : 1 }))

/** A visit of somebody who is remembered. */
export interface Visit {
  readonly id: string
  readonly visitor: string
  readonly day: string
  readonly language: string
  readonly device: string
  readonly events: readonly LooseEvent[]
}

export function visitsIn(events: readonly LooseEvent[]): readonly Visit[] {
  const remembered = events.filter(({ visitorId }) => visitorId !== undefined)
  return [...new Set(remembered.map(({ visitId }) => String(visitId)))].flatMap((id) => {
    const mine = remembered.filter(({ visitId }) => visitId === id).sort(byTime)
    const [first] = mine
    if (!first) return []
    const [language, device] = [part(first, "context", "language"), part(first, "context", "device")]
    return [
      {
        ...{ id, visitor: String(first.visitorId), day: dayOf(String(first.at)), events: mine },
        ...{ language: String(language), device: String(device) },
      },
    ]
  })
}

const of = ({ events }: Visit, type: string) => events.filter((event) => event.type === type)
const did = (visit: Visit, type: string) => of(visit, type).length > 0

/** What visits tell without being asked; of a zone where one is named. */
export function signal(name: string, visits: readonly Visit[], zone?: string): readonly Unit[] {
  const units = (from: readonly Visit[], value: (visit: Visit) => number) =>
    from.map((visit) => ({ day: visit.day, value: value(visit) }))
  const bit = (truth: boolean) => (truth ? 1 : 0)
  switch (name) {
    case "dwell": {
      const stays = (visit: Visit) =>
        of(visit, "zone.left").filter((event) => zone === undefined || part(event, "place", "zone") === zone)
      return units(
        visits.filter((visit) => stays(visit).length > 0),
        (visit) => rounded(stays(visit).reduce((sum, { seconds }) => sum + Number(seconds), 0)),
      )
    }
    case "pick-ups":
      return units(
        visits.filter((visit) => did(visit, "product.viewed")),
        (visit) => bit(did(visit, "product.inspected")),
      )
    case "cart-abandonment":
      return units(
        visits.filter((visit) => did(visit, "cart.added")),
        (visit) => bit(!did(visit, "checkout.started")),
      )
    case "struggle":
      return units(visits, (visit) => bit(did(visit, "struggle.detected")))
    default:
      throw new RangeError(`unknown signal ${name}`)
  }
}

/** Whole seconds; from a hundred on two digits. */
function rounded(seconds: number): number {
  const whole = Math.round(seconds)
  if (whole < 100) return whole
  const step = 10 ** (String(whole).length - 2)
  return Math.round(whole / step) * step
}

/** The zones that a visit came to, each where it came first. */
export function wayOf({ events }: Visit): readonly string[] {
  const zones = events.flatMap((event) => {
    const isMove = !String(event.type).startsWith("prompt.")
    const zone = part(event, "place", "zone")
    return isMove && zone !== undefined ? [String(zone)] : []
  })
  return [...new Set(zones)]
}

/** The last answer of each visit, where it went no further. */
export function lastWords(metric: string, visits: readonly Visit[], events: readonly LooseEvent[]) {
  return visits.flatMap((visit): readonly (Unit & { readonly stop: string })[] => {
    const answers = answersTo(metric, seenIn(visit.events)).filter(({ visit: id }) => id === visit.id)
    const latest = events
      .filter(({ visitId, metric: each }) => visitId === visit.id && each === metric)
      .filter(({ type }) => type === "prompt.answered" || type === "prompt.amended")
      .sort(byTime)
      .toReversed()
      .map(({ touchpointId }) => answers.find(({ touchpoint }) => touchpoint === touchpointId))
      .find((answer) => answer !== undefined)
    const stop = wayOf(visit).at(-1)
    return latest && stop !== undefined ? [{ day: visit.day, value: latest.value, stop }] : []
  })
}

/** How many were or weren't answered, and how long the others waited. */
export const waits = (requests: readonly Request[]): readonly Unit[] =>
  requests.flatMap(({ at, wait }) => (wait === null ? [] : [{ day: dayOf(at), value: wait }]))
export const handled = (requests: readonly Request[]): readonly Unit[] =>
  requests.flatMap(({ at, wait, handled: spent, wrapUp }) =>
    wait === null ? [] : [{ day: dayOf(at), value: spent + wrapUp }],
  )

export const enps = (pulse: readonly PulseAnswer[]): readonly Unit[] =>
  pulse.map(({ on, enps: value }) => ({ day: on, value }))
export const agreeing = (pulse: readonly PulseAnswer[]): readonly Unit[] =>
  pulse.map(({ on, agree: [a, b, c] }) => ({ day: on, value: (a + b + c) / 3 >= 4 ? 1 : 0 }))
export const agreeingWith = (pulse: readonly PulseAnswer[], statement: number): readonly Unit[] =>
  pulse.map(({ on, agree }) => ({ day: on, value: (agree[statement] ?? 0) >= 4 ? 1 : 0 }))

/** Members: who was here on a day is one until 90 days after it. */
export function members(visits: readonly Visit[], from: string, to: string) {
  const days = new Map<string, readonly string[]>()
  for (const { visitor, day } of visits) days.set(visitor, [...(days.get(visitor) ?? []), day])
  const isOne = (mine: readonly string[], on: string) => mine.some((day) => day <= on && on < later(day, 90))
  const everybody = [...days.values()]
  const before = everybody.filter((mine) => isOne(mine, later(from, -1)))
  return {
    active: everybody.filter((mine) => mine.some((day) => from <= day && day <= to)).length,
    all: everybody.filter((mine) => mine.some((day) => day <= to && later(day, 90) > from)).length,
    start: before.length,
    kept: before.filter((mine) => isOne(mine, to)).length,
  }
}
