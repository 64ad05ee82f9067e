import { isLanguage, type Language, pickLanguage } from "../domain/language.ts"
import type { SafeStorage } from "./safe-storage.ts"

/** Where a browser keeps the language that was chosen in it. */
export const LANGUAGE_KEY = "vetrina.language"

export interface LanguageWishes {
  /** BCP 47 tags, best first. */
  readonly preferred: readonly string[]
  readonly location: { readonly href: string }
}

/** What the address asks for; else what was chosen here before; else what the browser prefers. */
export function chooseLanguage({ preferred, location }: LanguageWishes, storage: SafeStorage): Language {
  const asked = new URL(location.href).searchParams.get("lang")
  if (isLanguage(asked)) return asked
  const chosen = storage.read(LANGUAGE_KEY, (stored) => (isLanguage(stored) ? stored : null))
  return chosen ?? pickLanguage(preferred)
}
