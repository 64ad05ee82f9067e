/** How the author of a review knows the product, as far as what happened in the store says: the strongest counts. */
export const ACQUAINTANCES = ["checkout", "tried", "inspected"] as const
export type Acquaintance = (typeof ACQUAINTANCES)[number]

/** Why a review isn't published. That it is negative is no reason. */
export const REFUSAL_REASONS = ["spam", "offence", "private-data", "off-topic"] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export const REVIEW_ORDERS = ["newest", "useful"] as const
export type ReviewOrder = (typeof REVIEW_ORDERS)[number]

/** What a review may be said to be written in; `other`: its author's word that it is none of these. */
export const REVIEW_LANGUAGES = ["it", "en", "de", "es", "fr", "other"] as const
export type ReviewLanguage = (typeof REVIEW_LANGUAGES)[number]

/** Where a review stands with whoever decides about it. */
export const REVIEW_STATES = ["waiting", "published", "refused"] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Code points. */
export const MAX_REVIEW_TITLE = 80
export const MAX_REVIEW_TEXT = 2000
export const MAX_BRAND_REPLY = 1500
