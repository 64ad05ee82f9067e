import { v5 } from "uuid"

const NAMESPACE = "6f0d3c0e-5f0a-5d0b-9b5e-0c6a1b0f7e21"

/** The same showroom and handle give the same id, whenever and wherever the feed is read. */
export function productId(showroomId: string, handle: string): string {
  return v5(JSON.stringify([showroomId, handle]), NAMESPACE)
}

/** `key`: what tells a variant from its siblings for the merchant, such as its option values. */
export function variantId(product: string, key: readonly string[]): string {
  return v5(JSON.stringify(key), product)
}

/** A number that a merchant's shop gives a variant. */
export const MERCHANT_NUMBER = /^[1-9]\d{0,19}$/
