import { applyPromptEvent } from "./apply-prompt-event.ts"
import type { Arrival, Fate } from "./arrival.ts"
import { cellOf } from "./cell-of.ts"
import type { Impression } from "./impression.ts"
import { isPromptEvent } from "./prompt-event.ts"
import type { Registry } from "./registry.ts"

const FORGOTTEN = "the visitor had everything about them deleted"

/** What the database knows about a batch before it is written. */
export interface Known {
  /** Whether it is of a visitor who had everything about them deleted, whenever it happened. */
  readonly isForgotten: (arrival: Arrival) => boolean
  /** Fingerprints of stored events, by id. */
  readonly fingerprints: ReadonlyMap<string, string>
  readonly impressions: ReadonlyMap<string, Impression>
  /** Of the products and the staff that the batch mentions, those that exist. */
  readonly products: ReadonlySet<string>
  readonly guides: ReadonlySet<string>
}

export interface JudgeOptions {
  readonly arrivals: readonly Arrival[]
  readonly known: Known
  readonly registry: Registry
  /** The day of a time, in the showroom's time zone. */
  readonly dayOf: (time: number) => string
}

/** All that a batch changes. */
export interface Judgement {
  /** One for each arrival, in the same order. */
  readonly fates: readonly Fate[]
  readonly accepted: readonly Arrival[]
  /** Those that changed, by id. */
  readonly impressions: ReadonlyMap<string, Impression>
}

/**
 * Decides what becomes of each event of a batch, in the order in which they came, and what that changes. Pure: the
 * same batch and the same knowledge give the same judgement, so a transaction that failed can be tried again.
 */
export function judgeBatch({ arrivals, known, registry, dayOf }: JudgeOptions): Judgement {
  const fingerprints = new Map(known.fingerprints)
  const changed = new Map<string, Impression>()
  const accepted: Arrival[] = []

  function judge(arrival: Arrival): Fate {
    const { event, visitor, fingerprint, occurredAt } = arrival
    if (known.isForgotten(arrival)) return { kind: "rejected", reason: FORGOTTEN }
    const stored = fingerprints.get(event.id)
    if (stored === fingerprint) return { kind: "duplicate" }
    if (stored !== undefined) return { kind: "rejected", reason: "id already used by another event" }
    if (isPromptEvent(event)) {
      const before = changed.get(event.impressionId) ?? known.impressions.get(event.impressionId) ?? null
      const { products, guides } = known
      const cell = cellOf({ event, day: dayOf(occurredAt), registry, products, guides })
      const applied = applyPromptEvent(before, { event, visitor, occurredAt, cell })
      if (applied.kind === "refused") return { kind: "rejected", reason: applied.reason }
      changed.set(event.impressionId, applied.impression)
    }
    fingerprints.set(event.id, fingerprint)
    accepted.push(arrival)
    return { kind: "accepted" }
  }

  const fates = arrivals.map(judge)
  return { fates, accepted, impressions: changed }
}
