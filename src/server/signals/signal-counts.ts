import { STRUGGLES, type Struggle } from "../../domain/occasion.ts"
import { durationStep } from "../../metrics/index.ts"
import type { ProductFacts, VisitFacts } from "./visit-facts.ts"

/** What is counted together: all kinds of struggle are of the same visits. */
export const SIGNALS = [
  "dwell",
  "hand-time",
  "pick-ups",
  "cart-abandonment",
  "checkout-abandonment",
  "struggle",
  "finder-success",
] as const
export type Signal = (typeof SIGNALS)[number]

/** What one visit adds to a count. */
export interface SignalCount {
  readonly signal: Signal
  readonly subject: "total" | "zone" | "product"
  /** The empty text of the total. */
  readonly key: string
  /** Of `pick-ups`: how often. */
  readonly times: number
  /**
   * The columns that the visit adds one to: of a duration its step; of `struggle` 0 for any and 1 on for each of STRUGGLES; of
   * the others 0, when the visit is of the kind.
   */
  readonly columns: readonly number[]
}

type Place = Pick<SignalCount, "subject" | "key">
const TOTAL: Place = { subject: "total", key: "" }

const share = (signal: Signal, place: Place, isPart: boolean, times = 0): SignalCount => ({
  signal,
  ...place,
  times,
  columns: isPart ? [0] : [],
})

const lasting = (signal: Signal, place: Place, milliseconds: number): SignalCount => ({
  signal,
  ...place,
  times: 0,
  columns: [durationStep(milliseconds / 1000)],
})

function struggled(place: Place, struggles: readonly Struggle[]): SignalCount {
  const kinds = STRUGGLES.flatMap((kind, index) => (struggles.includes(kind) ? [index + 1] : []))
  return { signal: "struggle", ...place, times: 0, columns: kinds.length > 0 ? [0, ...kinds] : [] }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function ofProduct(key: string, facts: ProductFacts, handedOver: boolean): SignalCount[] {
  const place: Place = { subject: "product", key }
  const { seen, held, heldFor, added, removed, struggles } = facts
  return [
    ...(seen ? [share("pick-ups", place, held > 0, held)] : []),
    ...(held > 0 ? [lasting("hand-time", place, heldFor)] : []),
    ...(added > 0 ? [share("cart-abandonment", place, added > removed && !handedOver)] : []),
    ...(seen || struggles.length > 0 ? [struggled(place, struggles)] : []),
  ]
}

function ofWhole(
  { zones, products, leftInCart, handedOver, ordered, searched, struggles }: VisitFacts,
  ordersByMessage: boolean,
): SignalCount[] {
  const stays = Object.values(zones).flatMap(({ stayed }) => stayed ?? [])
  const things = Object.values(products)
  const held = sum(things.map((each) => each.held))
  const added = sum(things.map((each) => each.added))
  const left = leftInCart?.value ?? added - sum(things.map((each) => each.removed))
  return [
    struggled(TOTAL, struggles),
    ...(stays.length > 0 ? [lasting("dwell", TOTAL, sum(stays))] : []),
    ...(things.some(({ seen }) => seen) ? [share("pick-ups", TOTAL, held > 0, held)] : []),
    ...(held > 0 ? [lasting("hand-time", TOTAL, sum(things.map((each) => each.heldFor)))] : []),
    ...(added > 0 || left > 0 ? [share("cart-abandonment", TOTAL, left > 0 && !handedOver)] : []),
    ...(handedOver && !ordersByMessage ? [share("checkout-abandonment", TOTAL, !ordered)] : []),
    ...(searched ? [share("finder-success", TOTAL, searched.value)] : []),
  ]
}

/** All that a visit adds to the counts, each once. */
export function signalCounts(facts: VisitFacts, ordersByMessage: boolean): readonly SignalCount[] {
  const { zones, products, handedOver } = facts
  return [
    ...ofWhole(facts, ordersByMessage),
    ...Object.entries(zones).flatMap(([key, { stayed, struggles }]) => {
      const place: Place = { subject: "zone", key }
      return [struggled(place, struggles), ...(stayed === null ? [] : [lasting("dwell", place, stayed)])]
    }),
    ...Object.entries(products).flatMap(([key, each]) => ofProduct(key, each, handedOver)),
  ]
}
