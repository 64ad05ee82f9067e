/** The languages the interface is written in. Italian is first: it is the fallback. */
export const LANGUAGES = ["it", "en"] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in every language of the interface. */
export type Localized = Readonly<Record<Language, string>>

/** How dates and numbers are written for readers of a language of the interface: English as in Europe, where the store is. */
export function localeOf(language: string): string {
  return language === "en" ? "en-GB" : "it-IT"
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The first language of `preferred` (BCP 47 tags, best first) that the interface has; Italian when it has none. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split("-")[0]
    if (isLanguage(primary)) return primary
  }
  return "it"
}
