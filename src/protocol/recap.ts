import type { Language, Localized } from "../domain/language.ts"
import type { Product } from "../domain/product.ts"

/** Code points that are kept of what a guide writes in a recap. */
export const MAX_RECAP_TEXT = 2000
/** A recap keeps at most so many things. */
export const MAX_RECAP_ITEMS = 200
/** Days after which a recap is gone. */
export const RECAP_DAYS = 90

/** Something that a visitor looked at, compared, or put into the cart. */
export interface RecapWish {
  readonly productId: string
  /** The variant that was chosen; the product's first that can be bought when left out. */
  readonly variantId?: string
  readonly seen: boolean
  readonly compared: boolean
  /** How many are in the cart; 0: none. */
  readonly quantity: number
}

/** `POST /api/recaps`. What is no longer sold is left out; nothing about the visitor is in it. */
export interface RecapRequest {
  readonly items: readonly RecapWish[]
  readonly language: Language
}

export interface RecapMade {
  /** Opens the recap at `/recap/CODE`; nobody can guess it. */
  readonly code: string
  /** ISO 8601. */
  readonly expiresAt: string
}

/** One thing, as it was when the recap was made. */
export interface RecapThen {
  readonly productId: string
  readonly variantId: string
  readonly handle: string
  readonly title: Localized
  /** The variant's values, in the merchant's own words. */
  readonly values: readonly string[]
  readonly image: string | null
  /** In major units of `currency`. */
  readonly price: number
  readonly currency: string
  readonly seen: boolean
  readonly compared: boolean
  readonly quantity: number
}

/** What a guide wrote for the guest: as one reads it, by whom. */
export interface RecapLetter {
  /** The guide's first name. */
  readonly guide: string
  readonly text: string
}

/** `GET /api/recaps/:code`. */
export interface RecapReply {
  /** `null`: the visitor made it themselves. */
  readonly letter: RecapLetter | null
  readonly madeAt: string
  readonly expiresAt: string
  readonly items: readonly (RecapThen & {
    /** As it is sold now; `null`: no longer. */
    readonly product: Product | null
  })[]
}
