import { activateLanguage, currentLanguage, i18n } from "../client/language.ts"
import type { SafeStorage } from "../client/safe-storage.ts"
import { isLanguage, type Language, pickLanguage } from "../domain/language.ts"

const KEY = "vetrina.language"

/** The parts of the page that say or hear which language it is in. */
export interface LanguagePage {
  /** BCP 47 tags, best first. */
  readonly preferred: readonly string[]
  readonly root: { lang: string }
  /** The link to what the shop is called as an app; a page may do without. */
  readonly manifest: { href: string } | null
  readonly location: { readonly href: string }
  /** Changes the address without a visit to it. */
  readonly replaceAddress: (href: string) => void
}

/** What the address asks for; else what was chosen here before; else what the browser prefers. */
export function chooseLanguage(page: LanguagePage, storage: SafeStorage): Language {
  const asked = new URL(page.location.href).searchParams.get("lang")
  if (isLanguage(asked)) return asked
  const chosen = storage.read(KEY, (stored) => (isLanguage(stored) ? stored : null))
  return chosen ?? pickLanguage(page.preferred)
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
    storage.write(KEY, language)
    forgetAsked(page)
  })
}
