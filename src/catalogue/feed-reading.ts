import type { Language } from "../domain/language.ts"
import type { Product } from "../domain/product.ts"

export const FEED_FORMATS = ["shopify-csv", "google-tsv", "google-xml"] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** What a reader must know that the feed doesn't say. */
export interface FeedContext {
  readonly showroomId: string
  /** ISO 4217: the currency of prices that name none. */
  readonly currency: string
  /** The merchant's own language: that of every text not marked with another. */
  readonly language: Language
  /** When it is read: decides whether a dated sale price is in force. */
  readonly now: Date
}

/**
 * Something to say about a row. `refused`: the row is not taken. `dropped`: the row is, without this value.
 * `noted`: taken whole, in a way that the merchant may want to know of.
 */
export interface Finding {
  /** As a spreadsheet numbers it, the header being row 1; in XML, the n-th item. */
  readonly row: number
  readonly handle: string | null
  readonly fate: "refused" | "dropped" | "noted"
  readonly column: string | null
  /** Cut to 80 characters. */
  readonly value: string | null
  readonly reason: string
}

export interface ReadProduct {
  readonly product: Product
  /** The rows it was made of, refused ones left out. */
  readonly rows: readonly number[]
}

/** A product that the merchant doesn't publish: it leaves the shop if it was in it. */
export interface Withdrawal {
  readonly handle: string
  readonly rows: readonly number[]
  readonly reason: string
}

/** What was made of a feed. Every row that isn't blank is in a product, a withdrawal or a refusal. */
export interface FeedReading {
  readonly format: FeedFormat
  /** What one unit of the feed is called in its report. */
  readonly unit: "row" | "item"
  readonly products: readonly ReadProduct[]
  readonly withdrawals: readonly Withdrawal[]
  readonly findings: readonly Finding[]
  /** About the file as a whole. */
  readonly notes: readonly string[]
}
