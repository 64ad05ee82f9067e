import { I18nProvider } from "@lingui/react"
import { cleanup, configure, render } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import type { ReactNode } from "react"
import { afterEach } from "vitest"
import { Router } from "wouter"
import { memoryLocation } from "wouter/memory-location"
import { activateLanguage, i18n } from "../../src/client/language.ts"
import { type Shop, ShopProvider } from "../../src/client/shop-context.ts"
import type { Language } from "../../src/domain/language.ts"
import { Announcer } from "../../src/ui/announcer.tsx"

afterEach(cleanup)
// What is fetched when it is wanted, and drawn when there is time, takes longer on a busy machine.
configure({ asyncUtilTimeout: 5000 })

/** Renders a part of the shop as the app does, at an address of its own. `history` holds every address in order. */
export function renderInShop(
  shop: Shop,
  children: ReactNode,
  { path = "/", language = "it" }: { path?: string; language?: Language } = {},
) {
  activateLanguage(language)
  const location = memoryLocation({ path, record: true })
  const view = render(
    <I18nProvider i18n={i18n}>
      <Announcer>
        <Router hook={location.hook} searchHook={location.searchHook}>
          <ShopProvider value={shop}>{children}</ShopProvider>
        </Router>
      </Announcer>
    </I18nProvider>,
  )
  return { ...view, user: userEvent.setup(), history: location.history }
}
