import { type Language, localeOf } from "./language.ts"

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
    // Italian alone leaves four digits together: beside `10.700` a `9202` looks like another kind of number.
    useGrouping: "always",
  })
  formats.set(key, made)
  return made
}

/**
 * A price as the store writes it: the symbol first, then the digits as the language writes them: `€ 1.189`,
 * `€ 1,189.50`. `amount` is in major units; a code that is not three letters of ISO 4217 throws a RangeError.
 */
export function formatPrice(amount: number, currency: string, language: Language): string {
  const parts = formatOf(currency, language).formatToParts(amount)
  const symbol = parts.find(({ type }) => type === "currency")?.value ?? currency
  const digits = parts
    .filter(({ type }) => type !== "currency" && type !== "literal")
    .map(({ value }) => value)
    .join("")
  return `${symbol}\u00a0${digits}`
}
