import { createRoot } from "react-dom/client"
import { createApi } from "../client/api.ts"
import { createConnection } from "../client/connection.ts"
import { createOutboxForPage } from "../client/outbox/outbox-for-page.ts"
import { createSafeStorage } from "../client/safe-storage.ts"
import type { ShowroomReply } from "../protocol/showroom.ts"
import { App } from "./app.tsx"
import "./fonts.css"
import "./tokens.css"
import { installEarlyHooks } from "./early-hooks.ts"
import "./global.css"
import { startKiosk } from "./kiosk/kiosk.ts"
import { openShop } from "./open-shop.ts"
import { NOWHERE, previewAsked } from "./preview/preview-asked.ts"
import { createShopLoader } from "./shop-loader.ts"
import { startLanguage } from "./start-language.ts"
import { whenPainted } from "./when-painted.ts"

const root = document.getElementById("root")
if (!root) throw new Error("index.html must have an element with the id root")

installEarlyHooks(window)
const kiosk = startKiosk(window)
const local = createSafeStorage(() => window.localStorage)
startLanguage(
  {
    preferred: navigator.languages,
    root: document.documentElement,
    manifest: document.querySelector<HTMLLinkElement>("link[rel=manifest]"),
    location: window.location,
    replaceAddress: (href) => window.history.replaceState(window.history.state, "", href),
  },
  local,
)

const connection = createConnection({ page: window, navigator, fetch: window.fetch.bind(window) })
const api = createApi({ fetch: connection.fetch })
const now = Date.now
const preview = previewAsked(window.location)
const loader = createShopLoader({
  name: root.querySelector(".opening-name")?.textContent ?? "",
  fetchShowroom: () => api.get<ShowroomReply>("/api/showroom"),
  open: (showroom) =>
    openShop({
      ...{ showroom, api, preview, window, now },
      sink: preview === null ? createOutboxForPage(window) : NOWHERE,
    }),
  report: (error) => console.warn("the shop could not be opened:", error),
})

whenPainted(window, () =>
  createRoot(root).render(<App loader={loader} connection={connection} kiosk={kiosk} />),
)
