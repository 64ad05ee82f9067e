import * as v from "valibot"
import type { LineProblem } from "../../client/replies.ts"

const variantId = v.string()
const Problem: v.GenericSchema<unknown, LineProblem> = v.variant("reason", [
  v.object({ variantId, reason: v.picklist(["gone", "sold-out", "not-online"]) }),
  v.object({ variantId, reason: v.literal("too-few"), left: v.number() }),
  v.object({ variantId, reason: v.literal("price-changed"), price: v.number(), currency: v.string() }),
])

/** The lines that the server found fault with; what can't be read is left out. */
export function parseProblems(details: unknown): readonly LineProblem[] {
  if (!Array.isArray(details)) return []
  return details.flatMap((each) => {
    const parsed = v.safeParse(Problem, each)
    return parsed.success ? [parsed.output] : []
  })
}
