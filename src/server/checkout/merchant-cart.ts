import type { Language } from "../../domain/language.ts"
import type { MerchantCart, MerchantLine } from "../../protocol/checkout.ts"
import type { SoldLine } from "./read-lines.ts"

export interface HandOver {
  readonly reference: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly showroomId: string
  readonly language: Language
  /** Where the visitor comes back to. */
  readonly returnUrl: string
}

function merchantLine({ product, variant, quantity }: SoldLine, language: Language): MerchantLine {
  const { merchantId, sku, values, price, currency } = variant
  return {
    sku,
    handle: product.handle,
    title: product.texts[language].title,
    options: values,
    quantity,
    price,
    currency,
    ...(merchantId === undefined ? {} : { merchantId }),
  }
}

/** Sums in cents, so that 0.1 + 0.2 is 0.3. */
function totalsOf(lines: readonly SoldLine[]): MerchantCart["totals"] {
  const cents = new Map<string, number>()
  for (const { variant, quantity } of lines) {
    const { currency, price } = variant
    cents.set(currency, (cents.get(currency) ?? 0) + Math.round(price * 100) * quantity)
  }
  return [...cents].map(([currency, sum]) => ({ currency, amount: sum / 100 }))
}

export function merchantCart(lines: readonly SoldLine[], handOver: HandOver): MerchantCart {
  const { reference, at, showroomId, language, returnUrl } = handOver
  return {
    version: 1,
    reference,
    at: new Date(at).toISOString(),
    showroom: showroomId,
    language,
    lines: lines.map((line) => merchantLine(line, language)),
    totals: totalsOf(lines),
    return: returnUrl,
  }
}
