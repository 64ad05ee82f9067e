import type { Localized } from "../domain/language.ts"

/** Typed after a slash: `/hours`. */
export const CANNED_KEY = /^[a-z0-9][a-z0-9-]{0,23}$/
export const MAX_CANNED = 100

/**
 * What guides say again and again. `{name}`, `{product}` and `{guide}` in it stand for the visitor's name, the product that
 * they asked about, and the guide's first name.
 */
export interface CannedReply {
  readonly id: string
  readonly key: string
  readonly text: Localized
  /** Who changes one says which version they saw. */
  readonly version: number
  /** Whoever changed it last. */
  readonly by: string
}

/** `GET /api/desk/canned`, for guides: by key. */
export interface CannedListReply {
  readonly canned: readonly CannedReply[]
}

/** `PUT /api/desk/canned/:id`. `version`: 0 of a new one. */
export interface SaveCanned {
  readonly key: string
  readonly text: Localized
  readonly version: number
}
