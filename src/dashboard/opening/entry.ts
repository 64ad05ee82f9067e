import { createSafeStorage } from "../../client/safe-storage.ts"
import { startOpening } from "./start-opening.ts"

/** A script of its own, before all others: see `build-opening.ts` of the server. */
const timezone = document.currentScript?.dataset.timezone
if (timezone)
  window.vetrinaOpening = startOpening({
    location: window.location,
    preferred: navigator.languages,
    storage: createSafeStorage(() => window.localStorage),
    timezone,
    now: Date.now(),
    fetch: window.fetch.bind(window),
  })
