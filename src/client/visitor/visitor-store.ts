import { createStore, type StoreApi } from "zustand/vanilla"
import { type Consent, consentOf, type Decision, UNDECIDED } from "./consent.ts"
import type { DecisionKeeper } from "./keep-decision.ts"

export interface VisitorState {
  readonly consent: Consent
  /** Whether it is the browser's own wish not to be tracked that declines. */
  readonly bySignal: boolean
  /** By which requests about oneself are made; events carry it only while consent is given. */
  readonly visitorId: string | null
  /** Whether they don't want to be asked anything. */
  readonly silent: boolean
}

export interface VisitorActions {
  /** Holds at once, in every tab. */
  choose(choice: "given" | "declined"): void
  /** Asks nothing any more, or asks again. */
  silence(silent: boolean): void
  /** As if one had never been here. */
  forget(): void
}

export type VisitorStore = StoreApi<VisitorState & VisitorActions>

export interface VisitorStoreOptions {
  readonly keeper: DecisionKeeper
  /** Whether the browser asks not to be tracked. */
  readonly signal: boolean
  /** A new random UUID, which tells nothing. */
  readonly newSecret: () => string
}

/** Whether this browser's visitor agreed to be remembered, and by what they are. Alike in all tabs. */
export function createVisitorStore({ keeper, signal, newSecret }: VisitorStoreOptions): VisitorStore {
  const stateOf = (decision: Decision): VisitorState => ({
    consent: consentOf(decision, signal),
    bySignal: signal && decision.choice === null,
    visitorId: decision.visitorId,
    silent: decision.silent,
  })
  let now = keeper.recall()
  const store = createStore<VisitorState & VisitorActions>()((set) => {
    const decide = (decision: Decision) => {
      now = decision
      keeper.keep(decision)
      set(stateOf(decision))
    }
    return {
      ...stateOf(now),
      choose: (choice) =>
        decide({ ...now, choice, visitorId: now.visitorId ?? (choice === "given" ? newSecret() : null) }),
      silence: (silent) => decide({ ...now, silent }),
      forget: () => decide(UNDECIDED),
    }
  })
  keeper.follow((decision) => {
    now = decision
    store.setState(stateOf(decision))
  })
  return store
}
