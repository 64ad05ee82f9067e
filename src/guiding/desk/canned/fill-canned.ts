import type { Language, Localized } from "../../../domain/language.ts"

export interface CannedFacts {
  readonly language: Language
  /** Empty: none was given. */
  readonly name: string
  /** As the visitor calls it; `null`: they ask about none. */
  readonly product: string | null
  /** The guide's first name. */
  readonly guide: string
}

const PRODUCT: Localized = { it: "questo prodotto", en: "this product" }

/**
 * The words in the visitor's language, with what its placeholders stand for. A name that nobody gave leaves no gap.
 *
 * @example fillCanned({ it: "Ciao {name}, eccomi", en: "…" }, { language: "it", name: "", … }) // "Ciao, eccomi"
 */
export function fillCanned(text: Localized, { language, name, product, guide }: CannedFacts): string {
  const words = text[language]
  const named = name === "" ? words.replace(/ ?\{name\}/g, "") : words.replaceAll("{name}", () => name)
  return named
    .replaceAll("{product}", () => product ?? PRODUCT[language])
    .replaceAll("{guide}", () => guide)
    .trim()
}

/** What is looked for while `/key` is typed; `null`: it isn't. */
export function askedKey(text: string): string | null {
  return /^\/([a-z0-9-]*)$/i.exec(text)?.[1]?.toLowerCase() ?? null
}
