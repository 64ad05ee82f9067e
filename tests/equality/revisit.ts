import type { LooseEvent } from "../helpers/events/make-events.ts"
import { PRODUCTS, registry } from "../helpers/events/test-registry.ts"
import type { Dated } from "./recompute.ts"

/** What one visit adds to a signal, read from its raw events alone, by the definitions in docs/metrics.md. */
export interface Unit extends Dated {
  readonly language: string
  readonly device: string
  /** Whether it is of the kind; of a duration its rounded seconds. */
  readonly value: boolean | number
  readonly times: number
}

/** Whose visits: all, those in a zone, or those with a product. */
export interface Segment {
  readonly by: "zone" | "product" | null
  readonly key: string
}

const rome = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" })
const field = (object: unknown, name: string): unknown => Object(object)[name]

function keyOf(by: Segment["by"], event: LooseEvent): string | null {
  const key = by === "zone" ? field(event.place, "zone") : by === "product" ? event.productId : ""
  if (key === undefined) return null
  const known: readonly string[] =
    by === "zone" ? [...registry.zones.keys()] : by === "product" ? PRODUCTS : [""]
  return known.includes(String(key)) ? String(key) : "(unknown)"
}

const of = (events: readonly LooseEvent[], ...types: readonly string[]) =>
  events.filter(({ type }) => types.includes(String(type)))
const total = (events: readonly LooseEvent[], name: string, otherwise: number) =>
  events.reduce((sum, event) => sum + Number(event[name] ?? otherwise), 0)
/** Rounded as docs/metrics.md says: whole seconds, and from a hundred on two digits. */
const rounded = (seconds: number) => {
  const whole = Math.round(seconds)
  return whole < 100 ? whole : Number(whole.toPrecision(2))
}
/** The sum of seconds that are kept to the millisecond. */
const lasting = (events: readonly LooseEvent[]) =>
  events.reduce((sum, { seconds }) => sum + Math.round(Number(seconds ?? 0) * 1000), 0) / 1000

/** `mine`: those of the segment. `null`: the visit isn't counted. */
function measure(
  metric: string,
  { by }: Segment,
  mine: readonly LooseEvent[],
  visit: readonly LooseEvent[],
): { value: boolean | number; times: number } | null {
  const held = of(mine, "product.inspected")
  const seen = of(mine, "product.viewed", "product.configured", "product.inspected")
  const struggles = of(mine, "struggle.detected")
  const handedOver = of(visit, "checkout.started").length > 0
  switch (metric) {
    case "dwell": {
      const stays = of(mine, "zone.left").filter(({ place }) => place !== undefined)
      return stays.length === 0 ? null : { value: rounded(lasting(stays)), times: 0 }
    }
    case "hand-time":
      return held.length === 0 ? null : { value: rounded(lasting(held)), times: 0 }
    case "pick-ups":
      return seen.length === 0 ? null : { value: held.length > 0, times: held.length }
    case "cart-abandonment": {
      const added = total(of(mine, "cart.added"), "quantity", 1)
      const ending = of(mine, "visit.ended")
        .filter(({ items }) => items !== undefined)
        .at(-1)
      const left =
        by === null && ending ? Number(ending.items) : added - total(of(mine, "cart.removed"), "quantity", 1)
      if (added === 0 && (by !== null || left <= 0)) return null
      return { value: left > 0 && !handedOver, times: 0 }
    }
    case "checkout-abandonment":
      if (!handedOver) return null
      return { value: !of(visit, "checkout.returned").some(({ ordered }) => ordered === true), times: 0 }
    case "finder-success": {
      const last = of(visit, "finder.completed")
        .filter(({ found }) => found !== undefined)
        .at(-1)
      return last ? { value: last.found === true, times: 0 } : null
    }
    default: {
      if (by === "product" && seen.length === 0 && struggles.length === 0) return null
      const kinds = struggles.map(({ kind }) => String(kind))
      return { value: kinds.some((kind) => metric === "struggle" || kind === metric), times: 0 }
    }
  }
}

/** Every visit that a signal is about. */
export function unitsOf(metric: string, segment: Segment, events: readonly LooseEvent[]): Unit[] {
  const journey = events.filter(({ type }) => !String(type).startsWith("prompt."))
  const visits = [...new Set(journey.map(({ visitId }) => visitId))]
  return visits.flatMap((id) => {
    const visit = journey
      .filter(({ visitId }) => visitId === id)
      .toSorted((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1))
    const mine = visit.filter((event) => keyOf(segment.by, event) === segment.key)
    const measured = mine.length === 0 ? null : measure(metric, segment, mine, visit)
    if (measured === null) return []
    const { context, at } = Object(visit[0])
    const language = field(context, "language")
    const short = language === undefined ? "(none)" : String(language).slice(0, 2)
    return [
      {
        day: rome.format(new Date(String(at))),
        language: ["it", "en", "(none)"].includes(short) ? short : "(unknown)",
        device: String(field(context, "device") ?? "(none)"),
        ...measured,
      },
    ]
  })
}

/** The formulas, as docs/metrics.md tells them. */
export function formula(units: readonly Unit[]): number {
  const seconds = units
    .flatMap(({ value }) => (typeof value === "number" ? value : []))
    .toSorted((a, b) => a - b)
  if (seconds.length === 0) return (100 * units.filter(({ value }) => value === true).length) / units.length
  const [low = 0, high = 0] = [
    seconds[Math.floor((seconds.length - 1) / 2)],
    seconds[Math.floor(seconds.length / 2)],
  ]
  return (low + high) / 2
}
