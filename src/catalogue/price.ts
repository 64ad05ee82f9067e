import { shorten } from "./plain-text.ts"

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string }

const PLAIN = /^\d{1,7}(\.\d{1,2}0*)?$/

/** A price in major units: `189`, `9.99`. At most two decimals, under ten million, never negative. */
export function parsePrice(text: string): Parsed<number> {
  const trimmed = text.trim()
  if (PLAIN.test(trimmed)) return { ok: true, value: Number(trimmed) }
  return { ok: false, reason: `invalid price "${shorten(trimmed)}": ${whyNotPrice(trimmed)}` }
}

function whyNotPrice(text: string): string {
  if (text === "") return "it is blank"
  if (/^-/.test(text)) return "a price can't be negative"
  if (/^\d+,\d{1,2}$/.test(text)) return `decimals follow a point: ${text.replace(",", ".")}`
  if (/^\d{1,3}([.,' ]\d{3})+([.,]\d+)?$/.test(text))
    return "thousands are written without a separator: 1299.00"
  if (/^\d+\.\d{3,}$/.test(text)) return "at most two decimals"
  if (/^\d{8,}/.test(text)) return "it must be under 10000000"
  return "a plain number is expected, such as 189 or 9.99"
}

/** A price with its currency, as Google Merchant writes it: `189.00 EUR`. */
export function parseMoney(text: string): Parsed<{ readonly amount: number; readonly currency: string }> {
  const trimmed = text.trim().replace(/\s+/gu, " ")
  const parts = /^(\S+(?: \S+)*?) ?([A-Za-z]{3})$/.exec(trimmed) ?? /^()(.*)$/.exec("")
  const [, amount = "", currency = ""] = parts ?? []
  if (currency === "") {
    return {
      ok: false,
      reason: `invalid price "${shorten(trimmed)}": a number and a currency are expected, such as 189.00 EUR`,
    }
  }
  const price = parsePrice(amount)
  if (!price.ok) return price
  return { ok: true, value: { amount: price.value, currency: currency.toUpperCase() } }
}
