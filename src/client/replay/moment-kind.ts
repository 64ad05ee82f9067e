import type { VisitMoment } from "../../protocol/visits.ts"

/** What a moment is in the line of a visit. `low`: an answer that somebody should read. */
export const MOMENT_KINDS = [
  "zone",
  "product",
  "asked",
  "answered",
  "low",
  "struggle",
  "cart",
  "help",
  "held",
  "other",
] as const
export type MomentKind = (typeof MOMENT_KINDS)[number]

export function kindOf({ type, prompt }: Pick<VisitMoment, "type" | "prompt">): MomentKind {
  switch (type) {
    case "zone.entered":
    case "zone.left":
      return "zone"
    case "product.viewed":
    case "product.inspected":
    case "product.configured":
    case "product.compared":
    case "product.tried":
      return "product"
    case "prompt.shown":
    case "prompt.dismissed":
      return "asked"
    case "prompt.answered":
    case "prompt.amended":
    case "prompt.withdrawn":
      return prompt?.low ? "low" : "answered"
    case "prompt.suppressed":
      return "held"
    case "struggle.detected":
      return "struggle"
    case "cart.added":
    case "cart.removed":
    case "checkout.started":
    case "checkout.returned":
      return "cart"
    case "help.requested":
    case "help.answered":
    case "help.closed":
      return "help"
    default:
      return "other"
  }
}
