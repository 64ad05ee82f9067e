import type { ReviewSign } from "../../protocol/reviews.ts"

const SIGNS: Readonly<Record<ReviewSign, RegExp>> = {
  link: /https?:\/\/|\bwww\.|\b[a-z0-9-]{2,}\.(?:com|net|org|it|eu|info|biz|shop|store|online|xyz|ru|cn)\b/iu,
  email: /[^\s@]+@[^\s@]+\.[^\s@]{2,}/u,
  phone: /(?:\+|\b00)?\d(?:[ ()./-]?\d){7,}/u,
}

/** What in a text is worth a second look: a guess, which refuses nothing. */
export function signsIn(...texts: readonly (string | null)[]): readonly ReviewSign[] {
  const all = texts.filter((text) => text !== null).join("\n")
  return (["link", "email", "phone"] as const).filter((sign) => SIGNS[sign].test(all))
}
