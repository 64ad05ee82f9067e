import { createPresence } from "../../../src/client/presence/create-presence.ts"
import type { Presence } from "../../../src/client/presence/presence.ts"
import { createPresenceStore } from "../../../src/client/presence/presence-store.ts"

/** Presence of a page that can't reach anybody. */
export function lonelyPresence(): Presence {
  return createPresence({
    store: createPresenceStore({ muted: [], blocked: [] }),
    load: () => Promise.reject(new Error("there is nobody to be with")),
  })
}
