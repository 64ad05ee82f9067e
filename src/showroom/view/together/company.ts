import type { Lead } from "../../sim/guided/index.ts"

/** The others who are here, by their number in the room. */
export interface Company {
  /** Where somebody is shown to be; `null`: they aren't here. */
  placeOf(id: number): Lead | null
  /** Somebody's arm goes to a place for a moment; say it again for as long as it does. Metres. */
  pointAt(id: number, at: { readonly x: number; readonly y: number; readonly z: number }): void
}
