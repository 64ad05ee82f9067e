import type { Checkout } from "./checkout.ts"
import type { Language } from "./language.ts"
import type { Persona } from "./persona.ts"
import type { BrandPromise, CasePractice } from "./promise.ts"
import type { VisitPractice } from "./visit-practice.ts"

/** One brand's store. Data in `scenes/showroom.json`. */
export interface Showroom {
  readonly id: string
  readonly name: string
  readonly tagline: Readonly<Record<Language, string>>
  readonly languages: readonly Language[]
  /** IANA name; days on the dashboard begin at midnight there. */
  readonly timezone: string
  /** ISO 4217; feeds without a currency are in this one. */
  readonly currency: string
  /** Ids of its scenes; the first is where a visit begins. */
  readonly scenes: readonly string[]
  /** Path of the catalogue that a new installation is stocked with, from the project's root. */
  readonly catalogue: string
  /** How a cart becomes an order: by message when nothing is said. */
  readonly checkout: Checkout
  /** What the brand promises; none when nothing is said. */
  readonly promises: readonly BrandPromise[]
  /** Kinds of visits that answers are counted by, in order: the first that fits; none when nothing is said. */
  readonly personas: readonly Persona[]
  readonly cases: CasePractice
  /** `null`: guided visits can't be booked. */
  readonly visits: VisitPractice | null
}
