import type { Plan, PlanZone } from "../../client/plan/ask-plan.ts"
import { sideOf, standingOf } from "../../client/plan/plan-scale.ts"

/** What the sentence above the plan may say, and nothing else. */
export type PlanLead =
  | { readonly kind: "nothing" }
  /** All is hidden. */
  | { readonly kind: "too-few" }
  | {
      readonly kind: "told"
      /** Zones whose interval lies wholly on one side of the store's value. */
      readonly below: readonly PlanZone[]
      readonly above: readonly PlanZone[]
    }

export function planLead({ total, zones }: Plan): PlanLead {
  if (total.n === 0) return { kind: "nothing" }
  const standings = zones.map(standingOf)
  if (!standings.includes("full") && !standings.includes("greyed")) return { kind: "too-few" }
  return {
    kind: "told",
    below: zones.filter((zone) => sideOf(zone, total) === "below"),
    above: zones.filter((zone) => sideOf(zone, total) === "above"),
  }
}
