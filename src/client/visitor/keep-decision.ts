import type { StorageEvents } from "../persist-cart.ts"
import type { SafeStorage } from "../safe-storage.ts"
import { type Decision, parseDecision, UNDECIDED } from "./consent.ts"

export const CONSENT_KEY = "vetrina.consent"

/** Where the decision is kept: in the browser, or in the tab where the browser keeps nothing for us. */
export interface DecisionKeeper {
  recall(): Decision
  keep(decision: Decision): void
  /** Calls back when another tab has decided. Returns the function that stops it. */
  follow(changed: (decision: Decision) => void): () => void
}

export interface DecisionKeeperOptions {
  readonly local: SafeStorage
  /** The tab's own. */
  readonly session: SafeStorage
  readonly events: StorageEvents
}

const same = (a: Decision | null, b: Decision) =>
  a?.choice === b.choice && a.visitorId === b.visitorId && a.silent === b.silent

export function createDecisionKeeper({ local, session, events }: DecisionKeeperOptions): DecisionKeeper {
  const recall = () => local.read(CONSENT_KEY, parseDecision) ?? session.read(CONSENT_KEY, parseDecision)
  return {
    recall: () => recall() ?? UNDECIDED,
    keep(decision) {
      local.write(CONSENT_KEY, decision)
      if (same(local.read(CONSENT_KEY, parseDecision), decision)) session.remove(CONSENT_KEY)
      else {
        // Full or forbidden: what was decided before must not come back in its place.
        local.remove(CONSENT_KEY)
        session.write(CONSENT_KEY, decision)
      }
    },
    follow(changed) {
      /** `key` is null when everything was cleared. */
      const receive = ({ key }: { readonly key: string | null }) => {
        if (key !== CONSENT_KEY && key !== null) return
        changed(local.read(CONSENT_KEY, parseDecision) ?? UNDECIDED)
      }
      events.addEventListener("storage", receive)
      return () => events.removeEventListener("storage", receive)
    },
  }
}
