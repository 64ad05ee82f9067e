import { createStore, type StoreApi } from "zustand/vanilla"
import { type Consent, consentOf, type Decision, UNDECIDED } from "./consent.ts"
import type { DecisionKeeper } from "./keep-decision.ts"

export interface VisitorState {
  readonly consent: Consent
  /** Whether it is the browser's own wish not to be tracked that declines. */
  readonly bySignal: boolean
  /** By which requests about oneself are made; events carry it only while consent is given. */
  readonly visitorId: string | null
}

export interface VisitorActions {
  /** Holds at once, in every tab. */
  choose(choice: "given" | "declined"): void
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
  })
  const store = createStore<VisitorState & VisitorActions>()((set, get) => {
    const decide = (decision: Decision) => {
      keeper.keep(decision)
      set(stateOf(decision))
    }
    return {
      ...stateOf(keeper.recall()),
      choose: (choice) => {
        const { visitorId } = get()
        decide({ choice, visitorId: visitorId ?? (choice === "given" ? newSecret() : null) })
      },
      forget: () => decide(UNDECIDED),
    }
  })
  keeper.follow((decision) => store.setState(stateOf(decision)))
  return store
}
