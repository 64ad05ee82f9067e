import type { Language } from "../domain/language.ts"

/** A record with one entry for each language of the interface. */
export function inEveryLanguage<T>(of: (language: Language) => T): Record<Language, T> {
  return { it: of("it"), en: of("en") }
}
