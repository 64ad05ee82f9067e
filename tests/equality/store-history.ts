import { type LooseEvent, makeEvent } from "../helpers/events/make-events.ts"

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** Monday, 5 October 2026, ten in the morning in Rome. */
const FIRST = Date.UTC(2026, 9, 5, 8)
const DAYS = 42

/** A generator of whole numbers under `count`, the same for the same seed. */
export function createLot(seed: number) {
  let state = (seed % 2_147_483_646) + 1
  return (count: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * count)
  }
}
export type Lot = ReturnType<typeof createLot>

/** Ways that visits take through the store. */
const WAYS = [
  ["atrium", "lighting", "checkout"],
  ["atrium", "lighting"],
  ["atrium", "bricks", "checkout"],
  ["atrium", "bricks", "lighting"],
  ["street", "atrium", "lighting"],
] as const

/** Middle of the square metres where somebody stands in a zone, two or three spots each. */
const SPOTS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  street: [[0, 10]],
  atrium: [[0, 6]],
  lighting: [
    [-9, -5],
    [-6, -5],
    [-9, 2],
  ],
  bricks: [
    [6, 1],
    [9, 7],
  ],
  checkout: [[0, -5.5]],
}

/** What is asked in a zone. */
const QUESTIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  lighting: { promptId: "product-csat", touchpointId: "lighting", metric: "csat", scale: "1-5" },
  bricks: { promptId: "product-csat", touchpointId: "bricks", metric: "csat", scale: "1-5" },
  checkout: { promptId: "cart-ces", touchpointId: "cart", metric: "ces", scale: "1-7" },
  atrium: { promptId: "visit-nps", touchpointId: "entrance", metric: "nps", scale: "0-10" },
}

const RULES = ["dismissed", "visit-budget", "visit-budget", "cool-down"]

interface Visitor {
  readonly visitId: string
  readonly visitorId: string | null
  readonly start: number
  readonly context: Readonly<Record<string, string>>
}

function scoreIn(zone: string, lot: Lot): number {
  switch (zone) {
    case "checkout":
      return 1 + Math.max(lot(7), lot(7))
    case "atrium":
      return Math.max(lot(11), lot(11))
    case "bricks":
      return 1 + lot(5)
    default:
      return 1 + Math.max(lot(5), lot(5))
  }
}

/** What a page tells of a question in a zone: that it was seen, and perhaps what was answered, and what became of that. */
function asked(zone: string, at: number, place: object, visitor: Visitor, lot: Lot): LooseEvent[] {
  const question = QUESTIONS[zone]
  if (!question || lot(10) === 0) return []
  const { visitId, visitorId, context } = visitor
  const make = (type: string, later: number, more: object = {}) =>
    makeEvent(`prompt.${type}`, {
      ...{
        ...question,
        promptVersion: 1,
        impressionId: `${visitId}-${zone}`,
        sceneId: "flagship",
        sceneVersion: "1",
      },
      ...{
        visitId,
        context,
        place,
        at: new Date(at + later).toISOString(),
        ...(visitorId ? { visitorId } : {}),
      },
      ...more,
    })
  if (lot(12) === 0) {
    const { metric: _, scale: __, ...reference } = question
    const rule = RULES[lot(RULES.length)]
    return [make("suppressed", 0, { ...reference, impressionId: undefined, rule })]
  }
  const end = lot(20)
  const events = [make("shown", 0)]
  if (end < 15) events.push(make("answered", MINUTE, { score: scoreIn(zone, lot) }))
  if (end < 2) events.push(make("amended", 2 * MINUTE, { score: scoreIn(zone, lot) }))
  if (end === 2) events.push(make("withdrawn", 3 * MINUTE))
  if (end === 15) events.push(make("dismissed", MINUTE))
  return events
}

/** What is done on the way, of which only pages of those who are remembered tell. */
function walked(
  way: readonly string[],
  at: (stop: number) => number,
  visitor: Visitor,
  product: string,
  lot: Lot,
) {
  const { visitId, visitorId, context } = visitor
  const make = (type: string, time: number, more: object = {}) =>
    makeEvent(type, {
      visitId,
      visitorId,
      context,
      sceneId: "flagship",
      at: new Date(time).toISOString(),
      ...more,
    })
  const bought = way.includes("checkout") && lot(3) > 0
  const events = way.flatMap((zone, stop) => {
    const place = { zone, x: 0, z: 0, heading: 0 }
    const [x, z] = SPOTS[zone]?.[0] ?? [0, 0]
    const here = { place: { ...place, x, z } }
    const mine = [
      make("zone.entered", at(stop), here),
      make("zone.left", at(stop) + 5 * MINUTE, { ...here, seconds: 5 + lot(90) }),
    ]
    if (zone === "lighting") {
      mine.push(make("product.viewed", at(stop) + MINUTE, { ...here, productId: product }))
      if (lot(3) > 0)
        mine.push(
          make("product.inspected", at(stop) + 2 * MINUTE, {
            ...here,
            productId: product,
            seconds: 3 + lot(60),
          }),
        )
      if (lot(6) === 0)
        mine.push(make("struggle.detected", at(stop) + 3 * MINUTE, { ...here, kind: "backtracking" }))
    }
    if (zone === "checkout") mine.push(make("cart.added", at(stop) + MINUTE, { ...here, productId: product }))
    if (zone === "checkout" && bought) mine.push(make("checkout.started", at(stop) + 2 * MINUTE, here))
    return mine
  })
  return [make("visit.started", at(0) - 1000), ...events]
}

/** What browsers of several weeks told the server, as their visitors went about it. */
export function storeHistory(seed: number, product: string): readonly LooseEvent[] {
  const lot = createLot(seed)
  const events: LooseEvent[] = []
  for (let day = 0; day < DAYS; day += 1)
    for (let index = 3 + lot(3); index > 0; index -= 1) {
      const start = FIRST + day * DAY + index * 30 * MINUTE
      const way = WAYS[lot(WAYS.length)] ?? WAYS[0]
      const isRemembered = lot(8) > 0
      const visitor: Visitor = {
        visitId: `visit-${day}-${index}`,
        visitorId: isRemembered ? `0b7e4a52-3f0e-4c59-9a4e-${String(lot(90)).padStart(12, "0")}` : null,
        start,
        context: { language: lot(3) > 0 ? "it" : "en", device: lot(3) > 0 ? "phone" : "desktop" },
      }
      const at = (stop: number) => start + stop * 8 * MINUTE
      if (isRemembered) events.push(...walked(way, at, visitor, product, lot))
      for (const [stop, zone] of way.entries()) {
        const spots = SPOTS[zone] ?? []
        const [x, z] = spots[lot(spots.length)] ?? [0, 0]
        const place = isRemembered ? { zone, x, z, heading: 0 } : { zone }
        events.push(...asked(zone, at(stop) + 4 * MINUTE, place, visitor, lot))
      }
    }
  return events
}

/** A request for help as the server saw it go; `wait` `null`: nobody answered. */
export interface Request {
  readonly at: number
  readonly zone: string
  readonly guide: string
  /** Seconds. */
  readonly wait: number | null
  readonly handled: number
  readonly wrapUp: number
}

export function requestHistory(seed: number, guides: readonly string[]): readonly Request[] {
  const lot = createLot(seed + 7)
  return Array.from({ length: 45 }, (_, index) => ({
    at: FIRST + lot(DAYS) * DAY + index * MINUTE,
    zone: lot(3) > 0 ? "lighting" : "bricks",
    guide: guides[lot(guides.length)] ?? "",
    wait: lot(8) === 0 ? null : 4 + lot(110),
    handled: 30 + lot(400),
    wrapUp: lot(60),
  }))
}

/** What the server writes down of requests. */
export function eventsOfRequests(requests: readonly Request[]): readonly LooseEvent[] {
  return requests
    .flatMap(({ at, zone, guide, wait, handled, wrapUp }, index) => {
      const [x, z] = SPOTS[zone]?.[0] ?? [0, 0]
      const same = {
        requestId: `request-${index}`,
        visitId: `asks-${index}`,
        place: { zone, x, z, heading: 0 },
      }
      const context = { language: "it", device: "phone" }
      const when = (seconds: number) => ({ ...same, at: new Date(at + seconds * 1000).toISOString() })
      const byGuide = { context: { ...context, guideId: guide } }
      return [
        makeEvent("help.requested", { ...when(0), context }),
        ...(wait === null ? [] : [makeEvent("help.answered", { ...when(wait), ...byGuide })]),
        makeEvent("help.closed", {
          ...when((wait ?? 300) + handled),
          ...byGuide,
          ...(wait === null
            ? { outcome: "left" }
            : { outcome: "handled", handledSeconds: handled, wrapUpSeconds: wrapUp }),
        }),
      ]
    })
    .map((event) => ({ ...event, showroomId: "casa-ambrogia" }))
}

/** A member of staff's answer to the pulse of a week. */
export interface PulseAnswer {
  /** The Wednesday on which it is given. */
  readonly on: string
  readonly member: number
  readonly enps: number
  readonly agree: readonly [number, number, number]
}

export function pulseHistory(seed: number, members: number): readonly PulseAnswer[] {
  const lot = createLot(seed + 13)
  return [0, 7, 14, 21].flatMap((later) =>
    Array.from({ length: members }, (_, member) => ({
      on: new Date(Date.UTC(2026, 9, 14 + later, 12)).toISOString().slice(0, 10),
      member,
      enps: Math.max(lot(11), lot(11)),
      agree: [1 + lot(5), 3 + lot(3), 2 + lot(4)] as const,
    })).filter(() => lot(5) > 0),
  )
}
