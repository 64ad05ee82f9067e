import { formatPrice } from "../../domain/format-price.ts"
import type { Language } from "../../domain/language.ts"
import type { RecapThing } from "./recap-item.tsx"

/** Mail programs cut off longer addresses. */
const LONGEST = 1800

/** One line a thing, for a message: `2 × Lampada Cupola, Avorio, € 189`. */
export function recapText(things: readonly RecapThing[], language: Language): string {
  return things
    .map(({ title, values, price, currency, quantity }) => {
      const words = [title[language], ...values, formatPrice(price, currency, language)].join(", ")
      return `${quantity > 1 ? `${quantity} × ` : ""}${words}`
    })
    .join("\n")
}

export interface Mail {
  readonly to: string
  readonly subject: string
  /** What it begins with: never cut, for the link is in it. */
  readonly lead: string
  readonly text: string
}

/** A `mailto:` address; the text is cut at a whole line where programs would cut it anywhere. */
export function mailHref({ to, subject, lead, text }: Mail): string {
  const hrefOf = (lines: readonly string[]) => {
    const body = [lead, ...(lines.length > 0 ? ["", ...lines] : [])].join("\r\n")
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
    return `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?${query}`
  }
  const lines = text.split("\n")
  for (let kept = lines.length; kept > 0; kept--) {
    const href = hrefOf(kept < lines.length ? [...lines.slice(0, kept), "…"] : lines)
    if (href.length <= LONGEST) return href
  }
  return hrefOf([])
}
