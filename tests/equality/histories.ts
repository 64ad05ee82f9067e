import fc from "fast-check"
import { type LooseEvent, makeEvent, promptEvent } from "../helpers/events/make-events.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Midnights and the hours about them: of ordinary days, and of the nights in which Rome's clocks go forward and back. */
export const NIGHTS = [
  ...[Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22), Date.UTC(2026, 2, 31, 22)],
  ...[
    Date.UTC(2026, 9, 24, 22),
    Date.UTC(2026, 9, 25, 23),
    Date.UTC(2026, 9, 31, 23),
    Date.UTC(2026, 10, 2, 11),
  ],
]
/** Ours, after all of it. */
export const NOW = Date.UTC(2026, 10, 20)

const QUESTIONS = [
  { promptId: "ask-csat", metric: "csat", scale: "1-5", touchpointId: "tp-lighting", low: 1, high: 5 },
  { promptId: "ask-csat", metric: "csat", scale: "1-5", touchpointId: "tp-seating", low: 1, high: 5 },
  { promptId: "ask-ces", metric: "ces", scale: "1-7", touchpointId: "tp-cart", low: 1, high: 7 },
  { promptId: "ask-nps", metric: "nps", scale: "0-10", touchpointId: "tp-exit", low: 0, high: 10 },
] as const

const END = fc.constantFrom(
  "answered",
  "answered",
  "answered",
  "answered",
  "dismissed",
  "none",
  "amended",
  "withdrawn",
)

/** A few visitors who were asked the same thing in the same circumstances, about the same hour. */
const company = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  at: fc
    .tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -150, max: 150 }))
    .map(([night, m]) => night + m * MINUTE),
  product: fc.constantFrom("lamp", "chair", "vase", "no-such", undefined),
  zone: fc.constantFrom("lighting", "seating", "roof", undefined),
  scene: fc.constantFrom("flagship", "annex", undefined),
  language: fc.constantFrom("it", "en-GB", "de", undefined),
  device: fc.constantFrom("desktop", "phone", undefined),
  guide: fc.constantFrom("luca", "nobody", null),
  /** What they did before, of those who agreed to be remembered. */
  did: fc.constantFrom(null, null, "cart.added", "product.compared"),
  ends: fc.array(fc.record({ end: END, score: fc.nat(10), other: fc.nat(10) }), {
    minLength: 1,
    maxLength: 12,
  }),
})
type Company = typeof company extends fc.Arbitrary<infer C> ? C : never

const secretOf = (...numbers: readonly number[]) =>
  `5f0e5eed-0000-4000-8000-${numbers.map((number) => String(number).padStart(6, "0")).join("")}`

function eventsOf(one: Company, index: number): LooseEvent[] {
  const { question, at, product, zone, scene, language, device, guide, did, ends } = one
  const { low, high, ...reference } = question
  const scored = (score: number) => low + (score % (high - low + 1))
  return ends.flatMap(({ end, score, other }, visitor) => {
    const common = {
      ...reference,
      impressionId: `asked-${index}-${visitor}`,
      visitId: `visit-${index}-${visitor}`,
      ...(did && { visitorId: secretOf(index, visitor) }),
      productId: product,
      sceneId: scene,
      place: zone && { zone, x: 0, z: 0, heading: 0 },
      context: { language, device, guideId: guide },
    }
    const make = (type: string, later: number, more: object = {}) =>
      promptEvent(type, { ...common, at: new Date(at + visitor * 1000 + later).toISOString(), ...more })
    const shown = make("shown", 0)
    const answered = make("answered", 40 * MINUTE, { score: scored(score) })
    const later: Readonly<Record<typeof end, readonly LooseEvent[]>> = {
      none: [],
      answered: [answered],
      dismissed: [make("dismissed", MINUTE, { score: undefined })],
      amended: [answered, make("amended", 5 * HOUR, { score: scored(other) })],
      withdrawn: [answered, make("withdrawn", 6 * HOUR, { score: undefined })],
    }
    const before = did
      ? [
          makeEvent(did, {
            ...{ visitId: common.visitId, visitorId: common.visitorId },
            at: new Date(at + visitor * 1000 - MINUTE).toISOString(),
            ...(did === "cart.added" ? { productId: "lamp" } : { productIds: ["lamp", "chair"] }),
          }),
        ]
      : []
    // What was done comes after what it tells of.
    return [shown, ...before, ...later[end]]
  })
}

/** What happened, as the pages of many visitors would tell it. */
export const history = fc
  .array(company, { minLength: 2, maxLength: 24 })
  .map((companies) => companies.flatMap(eventsOf))
