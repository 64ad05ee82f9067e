import type { Measure } from "../../domain/target.ts"

/** What a marketer writes of an action. */
export interface ActionDraft {
  readonly what: string
  /** The day of it. */
  readonly on: string
  readonly who: string
  readonly target: string | null
  readonly measure: Measure | null
  readonly cases: readonly string[]
  readonly entries: readonly string[]
}

/** An action as it is kept. Times are milliseconds since the epoch. */
export interface Action extends ActionDraft {
  readonly id: string
  readonly version: number
  readonly notedBy: { readonly id: string; readonly name: string }
  readonly changedAt: number
}
