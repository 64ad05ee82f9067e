import { TIERS, type Tier } from "../../domain/event.ts"
import type { InstalledHooks } from "./debug-hooks.ts"
import type { LiveScene } from "./live-scene.ts"

export interface Debug {
  /** From `?tier=`, for pictures of a quality that this machine would not choose. */
  readonly tier: Tier | undefined
  ready(live: LiveScene): void
  remove(): void
}

/** More don't fit in the crowd. */
const MOST_GUESTS = 100

/** Opens `window.vetrina` when the page's address has `?debug`, with strollers by `&guests=`; its code isn't loaded otherwise. */
export function openDebug(window: Window): Debug | null {
  const query = new URLSearchParams(window.location.search)
  if (!query.has("debug")) return null
  let removed = false
  const hooks: Promise<InstalledHooks | null> = import("./debug-hooks.ts").then(({ installDebugHooks }) =>
    removed ? null : installDebugHooks(window),
  )
  return {
    tier: TIERS.find((tier) => tier === query.get("tier")),
    ready: (live) => {
      void hooks.then((installed) => installed?.ready(live))
      const guests = Math.min(MOST_GUESTS, Math.max(0, Number(query.get("guests") ?? 0) || 0))
      if (guests > 0)
        void import("./people/guests.ts").then(({ inviteGuests }) => inviteGuests(live, guests, 7))
    },
    remove: () => {
      removed = true
      void hooks.then((installed) => installed?.remove())
    },
  }
}
