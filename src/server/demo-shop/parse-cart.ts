import * as v from "valibot"
import { LANGUAGES } from "../../domain/language.ts"
import type { MerchantCart } from "../../protocol/checkout.ts"

const text = v.string()
const currency = v.pipe(text, v.regex(/^[A-Z]{3}$/))

const Cart: v.GenericSchema<unknown, MerchantCart> = v.object({
  version: v.literal(1),
  reference: text,
  at: v.pipe(text, v.isoTimestamp()),
  showroom: text,
  language: v.picklist(LANGUAGES),
  lines: v.array(
    v.object({
      sku: text,
      handle: text,
      title: text,
      options: v.array(text),
      quantity: v.number(),
      price: v.number(),
      currency,
      merchantId: v.exactOptional(text),
    }),
  ),
  totals: v.array(v.object({ currency, amount: v.number() })),
  return: v.pipe(text, v.url()),
})

/** A `cart` field as a merchant reads it; `null` when it isn't one. */
export function parseCart(field: string): MerchantCart | null {
  try {
    const parsed = v.safeParse(Cart, JSON.parse(field))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
