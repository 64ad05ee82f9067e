import { JOURNEY_STAGES } from "./journey-stage.ts"
import { type OccasionKind, type PropertyTest, STRUGGLES } from "./occasion.ts"

/** What a property of an occasion can be. */
export type OccasionProperty =
  | { readonly name: string; readonly kind: "number"; readonly unit: "times" | "things" | "letters" | "days" }
  | { readonly name: string; readonly kind: "yes-no" }
  | { readonly name: string; readonly kind: "choice"; readonly options: readonly string[] }
  /** The id of a zone. */
  | { readonly name: string; readonly kind: "zone" }

export interface OccasionShape {
  /** Whether it lasts: `minSeconds` of one that doesn't can only be 0. */
  readonly lasts: boolean
  readonly properties: readonly OccasionProperty[]
}

const counted = (name: string, unit: "times" | "things" | "letters" | "days") =>
  ({ name, kind: "number", unit }) as const
const yesNo = (name: string) => ({ name, kind: "yes-no" }) as const
const choice = (name: string, ...options: readonly string[]) => ({ name, kind: "choice", options }) as const
const searched = [counted("length", "letters"), counted("results", "things"), counted("times", "times")]

/** What is told of each kind of occasion. */
export const OCCASION_SHAPES: Readonly<Record<OccasionKind, OccasionShape>> = {
  "zone.left": {
    lasts: true,
    properties: [{ name: "zone", kind: "zone" }, choice("stage", ...JOURNEY_STAGES)],
  },
  "search.found": { lasts: true, properties: searched },
  "search.failed": { lasts: true, properties: [choice("reason", "nothing", "given-up"), ...searched] },
  "product.inspected": { lasts: true, properties: [] },
  "product.configured": { lasts: true, properties: [yesNo("variant"), yesNo("hotspot"), yesNo("movement")] },
  "product.tried": { lasts: true, properties: [counted("products", "things")] },
  "product.compared": { lasts: true, properties: [counted("products", "things")] },
  struggled: {
    lasts: false,
    properties: [choice("kind", ...STRUGGLES), counted("times", "times"), { name: "zone", kind: "zone" }],
  },
  "cart.added": { lasts: false, properties: [counted("items", "things")] },
  "checkout.returned": {
    lasts: true,
    properties: [choice("from", "merchant", "recap"), yesNo("ordered"), counted("items", "things")],
  },
  "help.closed": {
    lasts: true,
    properties: [choice("how", "handled", "withdrawn", "left", "word"), yesNo("answered")],
  },
  "guided.ended": { lasts: true, properties: [choice("how", "ended", "gone", "left")] },
  "visit.ending": {
    lasts: true,
    properties: [choice("by", "door", "recap", "order"), counted("items", "things")],
  },
  "visit.returned": {
    lasts: false,
    properties: [counted("visits", "times"), counted("daysSince", "days"), yesNo("bought")],
  },
}

/** What a test of `property` should have been; `null` when it is one that can fit. */
export function refusePropertyTest(property: OccasionProperty, test: PropertyTest): string | null {
  const values = typeof test === "object" ? ("oneOf" in test ? test.oneOf : null) : [test]
  switch (property.kind) {
    case "number":
      return values === null || values.every((value) => typeof value === "number")
        ? null
        : 'a number, or { "atLeast", "atMost" }'
    case "yes-no":
      return values?.every((value) => typeof value === "boolean") ? null : "true or false"
    case "choice": {
      const { options } = property
      return values?.every((value) => typeof value === "string" && options.includes(value))
        ? null
        : `one of ${options.map((each) => `"${each}"`).join(", ")}, or { "oneOf": some of them }`
    }
    case "zone":
      return values?.every((value) => typeof value === "string") ? null : "the id of a zone"
  }
}
