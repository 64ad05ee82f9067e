import type { Event } from "../../domain/event.ts"
import type { CorrectedTime } from "./correct-clock.ts"

/** An event that was found good by itself, with all that is written about it. */
export interface Arrival {
  /** Without `visitorId`: that never reaches the disk. */
  readonly event: Event
  /** SHA-256 of the `visitorId` that came with it, in hexadecimal; `null` without one. */
  readonly visitor: string | null
  /** As the sender wrote it, for the reply. */
  readonly sentId: string
  readonly fingerprint: string
  /** Milliseconds since the epoch, by our clock. */
  readonly occurredAt: number
  readonly receivedAt: number
  readonly clock: CorrectedTime["clock"]
  /** Names of the free texts that were changed to be kept. */
  readonly tamed: readonly string[]
  /** Whether we saw it happen ourselves. */
  readonly seen: boolean
}

/** What became of an arrival. */
export type Fate =
  | { readonly kind: "accepted" }
  | { readonly kind: "duplicate" }
  | { readonly kind: "rejected"; readonly reason: string }
