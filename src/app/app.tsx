import { I18nProvider } from "@lingui/react"
import type { Connection } from "../client/connection.ts"
import { i18n } from "../client/language.ts"
import { Announcer } from "../ui/announcer.tsx"
import { ErrorBoundary } from "./error-boundary.tsx"
import { OfflineNotice } from "./offline-notice.tsx"
import { Pages } from "./pages.tsx"
import type { ShopLoader } from "./shop-loader.ts"

export interface AppProps {
  readonly loader: ShopLoader
  readonly connection: Connection
}

export function App({ loader, connection }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <Announcer>
        <ErrorBoundary>
          <Pages loader={loader} />
        </ErrorBoundary>
        <OfflineNotice connection={connection} />
      </Announcer>
    </I18nProvider>
  )
}
