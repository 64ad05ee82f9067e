import type { SafeStorage } from "../../client/safe-storage.ts"
import { LEFT_FOR_CHECKOUT as KEY } from "./left-for-checkout.ts"

/** Remembers in the tab that it was left for the merchant's shop. */
export interface Away {
  /** `reference`: of what was handed over. */
  leave(reference: string): void
  /** The reference that it was left with, once; `null` when it wasn't. */
  take(): string | null
}

/** `session`: the tab's own. */
export function createAway(session: SafeStorage): Away {
  return {
    leave: (reference) => session.write(KEY, reference),
    take() {
      const reference = session.read(KEY, (stored) => (typeof stored === "string" ? stored : null))
      session.remove(KEY)
      return reference
    },
  }
}
