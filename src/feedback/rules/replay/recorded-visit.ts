import type { Event } from "../../../domain/event.ts"
import type { Occasion } from "../../../domain/journal.ts"

/** A visit as its raw events tell it, in the order in which they happened. */
export interface RecordedVisit {
  readonly visitId: string
  /** What its visitor is known by over visits; `null`: by nothing. */
  readonly visitor: string | null
  readonly events: readonly {
    readonly event: Event
    /** Milliseconds since the epoch. */
    readonly at: number
  }[]
}

/** The touchpoints that something may be asked at, the nearest first; `anywhere`: wherever the visitor is. */
export type TouchpointsAt = (where: {
  readonly productId: string | null
  readonly zone: string | null
  readonly anywhere: boolean
}) => Occasion["touchpoints"]
