import { chooseLanguage, LANGUAGE_KEY, type LanguageWishes } from "../client/choose-language.ts"
import { activateLanguage, currentLanguage, i18n } from "../client/language.ts"
import type { SafeStorage } from "../client/safe-storage.ts"
import type { Language } from "../domain/language.ts"

/** The parts of the page that say or hear which language it is in. */
export interface LanguagePage extends LanguageWishes {
  readonly root: { lang: string }
  /** The link to what the shop is called as an app; a page may do without. */
  readonly manifest: { href: string } | null
  /** Changes the address without a visit to it. */
  readonly replaceAddress: (href: string) => void
}

/** An address that asks for a language must not undo the visitor's choice when the page is loaded again. */
function forgetAsked(page: LanguagePage): void {
  const address = new URL(page.location.href)
  if (!address.searchParams.has("lang")) return
  address.searchParams.delete("lang")
  page.replaceAddress(address.href)
}

function tell({ root, manifest }: LanguagePage, language: Language): void {
  root.lang = language
  if (manifest) manifest.href = `/api/app.webmanifest?lang=${language}`
}

/** Puts the page into its language, and remembers every later choice. Returns the function that stops it. */
export function startLanguage(page: LanguagePage, storage: SafeStorage): () => void {
  let language = chooseLanguage(page, storage)
  activateLanguage(language)
  tell(page, language)
  return i18n.on("change", () => {
    if (currentLanguage() === language) return
    language = currentLanguage()
    tell(page, language)
    storage.write(LANGUAGE_KEY, language)
    forgetAsked(page)
  })
}
