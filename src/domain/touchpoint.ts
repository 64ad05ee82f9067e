import type { JourneyStage } from "./journey-stage.ts"
import type { Localized } from "./language.ts"

/** A point of interaction where feedback can be asked. */
export interface Touchpoint {
  readonly id: string
  readonly name: Localized
  readonly stage: JourneyStage
  /** Id of the zone it stands in. */
  readonly zone: string
  /** Where a prompt is anchored when no product is: metres. `null` for a touchpoint without a place of its own. */
  readonly at: { readonly x: number; readonly y: number; readonly z: number } | null
}
