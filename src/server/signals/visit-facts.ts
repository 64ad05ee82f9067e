import type { Struggle } from "../../domain/occasion.ts"

/** Of a place or a thing in a visit: the kinds of struggle that it saw. */
interface Struggled {
  readonly struggles: readonly Struggle[]
}

export interface ZoneFacts extends Struggled {
  /** Milliseconds of all stays that have ended; `null` while none has. Whole, so that any order adds up to the same. */
  readonly stayed: number | null
}

export interface ProductFacts extends Struggled {
  readonly seen: boolean
  /** How often it was taken in hand, and for how many milliseconds together. */
  readonly held: number
  readonly heldFor: number
  readonly added: number
  readonly removed: number
}

/** The latest of something, whatever order they come in. */
interface Latest<T> {
  readonly order: string
  readonly value: T
}

/** What the events of one visit come to, whichever of them have come, in whatever order. */
export interface VisitFacts extends Struggled {
  readonly visitId: string
  readonly showroomId: string
  /** Where the visit is counted: its first event says so. */
  readonly home: {
    readonly order: string
    readonly day: string
    readonly language: string
    readonly device: string
  }
  readonly zones: Readonly<Record<string, ZoneFacts>>
  readonly products: Readonly<Record<string, ProductFacts>>
  /** How many things were in the cart when the visit ended. */
  readonly leftInCart: Latest<number> | null
  readonly handedOver: boolean
  readonly ordered: boolean
  /** Whether the last search found something. */
  readonly searched: Latest<boolean> | null
}

export const NO_ZONE: ZoneFacts = { stayed: null, struggles: [] }
export const NO_PRODUCT: ProductFacts = {
  seen: false,
  held: 0,
  heldFor: 0,
  added: 0,
  removed: 0,
  struggles: [],
}
