import { I18nProvider } from "@lingui/react"
import { cleanup, configure, render } from "@testing-library/react"
import type { ReactNode } from "react"
import { Router } from "wouter"
import { memoryLocation } from "wouter/memory-location"
import { activateLanguage, i18n } from "../../../src/client/language.ts"
import type { Language } from "../../../src/domain/language.ts"

// A page asks some twenty questions before it is whole, and the machine may be busy.
configure({ asyncUtilTimeout: 15_000 })

/** What jsdom lacks. */
function prepare(): void {
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  })
}

export interface ShowOptions {
  readonly path: string
  readonly language?: Language
}

/** Renders a page at an address. `history` holds every address it has been at. */
export function show(page: ReactNode, { path, language = "it" }: ShowOptions) {
  cleanup()
  prepare()
  activateLanguage(language)
  const location = memoryLocation({ path, record: true })
  render(
    <I18nProvider i18n={i18n}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {page}
      </Router>
    </I18nProvider>,
  )
  return { history: location.history }
}
