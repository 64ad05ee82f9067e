import { createStore, type StoreApi } from "zustand/vanilla"

/** What a visitor or a tester may want to know of the outbox. */
export interface OutboxStatus {
  /** Events that wait to be acknowledged, in every tab. */
  readonly pending: number
  /** Events that the server will never take; kept with its reason. */
  readonly rejected: number
  /** Why the last attempt failed; `null` after one that succeeded. */
  readonly lastError: string | null
  /** `false` once an event could be kept in memory only: it would not survive the page. */
  readonly durable: boolean
}

export type OutboxStatusStore = StoreApi<OutboxStatus>

export function createOutboxStatus(durable: boolean): OutboxStatusStore {
  return createStore<OutboxStatus>()(() => ({ pending: 0, rejected: 0, lastError: null, durable }))
}
