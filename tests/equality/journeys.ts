import fc from "fast-check"
import { type LooseEvent, makeEvent } from "../helpers/events/make-events.ts"
import { NIGHTS } from "./histories.ts"

const MINUTE = 60_000

const product = fc.constantFrom("lamp", "lamp", "chair", "no-such")
const zone = fc.constantFrom("lighting", "lighting", "seating", "roof", undefined)
const seconds = fc.oneof(
  fc.double({ min: 0, max: 150, noNaN: true }),
  fc.integer({ min: 0, max: 40_000 }),
  fc.constantFrom(undefined),
)

/** Something that a visitor does, with what the page tells of it. */
const deed = fc
  .record({
    type: fc.constantFrom(
      "zone.entered",
      "zone.left",
      "zone.left",
      "product.viewed",
      "product.viewed",
      "product.inspected",
      "product.inspected",
      "product.configured",
      "cart.added",
      "cart.added",
      "cart.removed",
      "checkout.started",
      "checkout.returned",
      "struggle.detected",
      "finder.completed",
      "visit.ended",
      "prompt.suppressed",
    ),
    product,
    zone,
    seconds,
    count: fc.constantFrom(undefined, 0, 1, 2),
    truth: fc.constantFrom(true, false, undefined),
    kind: fc.constantFrom("backtracking", "repeated-search", "blocked-walk", "rage-click"),
    about: fc.boolean(),
  })
  .map(({ type, product, zone, seconds, count, truth, kind, about }): Record<string, unknown> => {
    const at = zone === undefined ? {} : { place: { zone, x: 0, z: 0, heading: 0 } }
    const lasting = seconds === undefined ? {} : { seconds }
    const many = count ? { quantity: count } : {}
    switch (type) {
      case "zone.left":
        return { type, ...at, ...lasting }
      case "product.inspected":
        return { type, productId: product, ...at, ...lasting }
      case "product.viewed":
      case "product.configured":
        return { type, productId: product, ...at }
      case "cart.added":
      case "cart.removed":
        return { type, productId: product, ...many }
      case "checkout.returned":
        return { type, ...(truth === undefined ? {} : { ordered: truth }) }
      case "struggle.detected":
        return { type, kind, ...at, ...(about ? { productId: product } : {}) }
      case "finder.completed":
        return { type, ...(truth === undefined ? {} : { found: truth }) }
      case "visit.ended":
        return { type, ...(count === undefined ? {} : { items: count }) }
      case "prompt.suppressed":
        return { type, promptId: "ask-csat", promptVersion: 1, touchpointId: "tp-lighting", rule: "budget" }
      default:
        return { type, ...at }
    }
  })

const visit = fc.record({
  at: fc
    .tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -150, max: 150 }))
    .map(([night, minutes]) => night + minutes * MINUTE),
  language: fc.constantFrom("it", "it", "en-GB", "de", undefined),
  device: fc.constantFrom("desktop", "phone", undefined),
  deeds: fc.array(deed, { minLength: 1, maxLength: 9 }),
})

/** A few visitors alike, about the same hour. */
const company = fc.record({
  first: visit,
  others: fc.array(fc.array(deed, { maxLength: 8 }), { maxLength: 8 }),
})

/** What many visitors did, as their pages would tell it, in any order and some of it twice. */
export const journeys = fc
  .array(company, { minLength: 2, maxLength: 12 })
  .map((companies) =>
    companies.flatMap(({ first, others }, index) =>
      [first.deeds, ...others].flatMap((deeds, visitor) => {
        const context = { language: first.language, device: first.device }
        return [{ type: "visit.started" }, ...deeds].map((each, step): LooseEvent => {
          const at = new Date(first.at + visitor * 1000 + step * 7 * MINUTE).toISOString()
          return makeEvent(String(each.type), { visitId: `visit-${index}-${visitor}`, at, context, ...each })
        })
      }),
    ),
  )
  .chain((events) =>
    fc
      .shuffledSubarray([...events, ...events], { minLength: events.length, maxLength: events.length * 2 })
      .map((some) => ({ events, sent: [...some, ...events.filter((event) => !some.includes(event))] })),
  )
