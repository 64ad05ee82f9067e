import type { RefusalReason } from "../../protocol/realtime/refusal.ts"

export interface Refusal {
  readonly reason: RefusalReason
  /** Milliseconds. */
  readonly wait: number | null
}
