import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { Ending } from "../../domain/journal.ts"

/** Seconds that a question has cost when it ended; as long as it is open it is counted at its worst, a dismissal. */
export function settledCost(worst: number, ending: Ending["kind"], { cost }: AskingPolicy): number {
  switch (ending) {
    case "answered":
      return worst / cost.dismissed
    case "dismissed":
      return worst
    case "ignored":
      return (worst / cost.dismissed) * cost.ignored
  }
}
