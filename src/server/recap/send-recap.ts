import { RECAP_DAYS, type RecapWish } from "../../protocol/recap.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import type { RecapStore } from "../storage/recap-store.ts"
import { makeRecap } from "./make-recap.ts"
import type { Looked, ReadLooked } from "./read-looked.ts"

export interface SendRecapOptions {
  readonly recaps: RecapStore
  readonly catalogue: Pick<CatalogueStore, "list">
  readonly readLooked: ReadLooked
  /** Sixteen bytes of chance in base64url: nobody can guess one. */
  readonly newCode: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface RecapOrder {
  readonly visitId: string
  readonly looked: Looked | null
  /** The guide's first name, and what they mean for the guest. */
  readonly guide: string
  readonly text: string
  /** What the guide adds. */
  readonly products: readonly string[]
}

/** Keeps a recap for a guest, and resolves to its code. */
export type SendRecap = (order: RecapOrder) => Promise<string>

const DAY = 24 * 60 * 60 * 1000

export function createSendRecap(options: SendRecapOptions): SendRecap {
  const { recaps, catalogue, readLooked, newCode, now } = options
  return async ({ visitId, looked, guide, text, products }) => {
    const known = looked === null ? [] : await readLooked(looked)
    const has = new Set(known.map(({ productId }) => productId))
    const added = products
      .filter((productId) => !has.has(productId))
      .map((productId): RecapWish => ({ productId, seen: true, compared: false, quantity: 0 }))
    const items = await makeRecap([...known, ...added], catalogue)
    const code = newCode()
    const madeAt = new Date(now())
    await recaps.removeExpired()
    await recaps.add(code, {
      items,
      madeAt,
      expiresAt: new Date(now() + RECAP_DAYS * DAY),
      letter: { guide, text },
      visitId,
    })
    return code
  }
}
