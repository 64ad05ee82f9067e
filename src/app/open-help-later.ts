import type { Api } from "../client/api.ts"
import { HELP_KEPT } from "../client/help/help-kept.ts"
import type { HelpSession } from "../client/help/help-session.ts"
import { createHelpStore } from "../client/help/help-store.ts"
import type { SafeStorage } from "../client/safe-storage.ts"
import type { Shop } from "../client/shop-context.ts"
import type { VisitStore } from "../client/visit-store.ts"
import { deviceOf } from "./device.ts"

export interface OpenHelpLaterOptions {
  readonly window: Window & Pick<typeof globalThis, "crypto" | "fetch">
  readonly api: Api
  readonly visit: VisitStore
  readonly local: SafeStorage
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Asking for help, of which only the button is there from the beginning. */
export function openHelpLater({ window, api, visit, local, after }: OpenHelpLaterOptions): Shop["help"] {
  const store = createHelpStore(
    local.read(HELP_KEPT, (stored) => typeof stored === "object" && stored !== null),
  )
  let session: Promise<HelpSession> | null = null
  const open = async () => {
    const { openHelp } = await import("../client/help/open-help.ts")
    return openHelp({
      window,
      api,
      visit,
      help: store,
      storage: local,
      device: () => deviceOf(window),
      after,
    })
  }
  return {
    store,
    open: () => {
      session ??= open().catch((error: unknown) => {
        session = null
        throw error
      })
      return session
    },
  }
}
