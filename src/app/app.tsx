import { I18nProvider } from "@lingui/react"
import type { Connection } from "../client/connection.ts"
import { i18n } from "../client/language.ts"
import { Announcer } from "../ui/announcer.tsx"
import { ErrorBoundary } from "./error-boundary.tsx"
import { Kiosk } from "./kiosk/kiosk-shop.tsx"
import { OfflineNotice } from "./offline-notice.tsx"
import { Pages } from "./pages.tsx"
import type { ShopLoader } from "./shop-loader.ts"

export interface AppProps {
  readonly loader: ShopLoader
  readonly connection: Connection
  /** A screen that many share. */
  readonly kiosk?: boolean
}

export function App({ loader, connection, kiosk = false }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <Announcer>
        <ErrorBoundary>
          <Pages loader={loader} />
          {kiosk ? <Kiosk loader={loader} /> : null}
        </ErrorBoundary>
        <OfflineNotice connection={connection} />
      </Announcer>
    </I18nProvider>
  )
}
