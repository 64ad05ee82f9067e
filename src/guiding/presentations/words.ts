import { currentLanguage } from "../../client/language.ts"
import type { Language, Localized } from "../../domain/language.ts"
import type { Product } from "../../domain/product.ts"

/** A text in the reader's language or, where it is held in the other alone, in that. */
export function textOf(text: Localized, language: Language = currentLanguage()): string {
  return text[language] || text[language === "it" ? "en" : "it"]
}

/** What a variant's values are called, as the merchant says; as they are where the product is no longer sold. */
export function valuesOf(
  values: readonly string[],
  product: Product | null,
  language: Language = currentLanguage(),
): string {
  const words = product?.texts[language].words ?? {}
  return values.map((value) => (Object.hasOwn(words, value) ? words[value] : value)).join(", ")
}
