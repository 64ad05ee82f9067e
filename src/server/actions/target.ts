import type { Measure, TargetDays, TargetState } from "../../domain/target.ts"

/** What a marketer writes of a goal. */
export interface TargetDraft extends Measure {
  readonly value: number
  readonly by: string
  readonly days: TargetDays
  readonly why: string
}

/** A goal as it is kept. Times are milliseconds since the epoch. */
export interface Target extends TargetDraft {
  readonly id: string
  readonly state: TargetState
  readonly version: number
  readonly setBy: { readonly id: string; readonly name: string }
  readonly setAt: number
}
