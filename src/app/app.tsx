import { I18nProvider } from "@lingui/react"
import { i18n } from "../client/language.ts"
import { Announcer } from "../ui/announcer.tsx"
import { ErrorBoundary } from "./error-boundary.tsx"
import { OfflineNotice } from "./offline-notice.tsx"
import { Pages } from "./pages.tsx"
import type { ShopLoader } from "./shop-loader.ts"

export function App({ loader }: { loader: ShopLoader }) {
  return (
    <I18nProvider i18n={i18n}>
      <Announcer>
        <ErrorBoundary>
          <Pages loader={loader} />
        </ErrorBoundary>
        <OfflineNotice />
      </Announcer>
    </I18nProvider>
  )
}
