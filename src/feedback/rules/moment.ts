import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { Journal, Occasion } from "../../domain/journal.ts"
import type { Ledger } from "../../domain/ledger.ts"

/** What has the visitor's attention, so that nobody should be asked; where several do, the first of them. */
export const BUSY_KINDS = [
  /** With a guide, as a guest or as the guide. */
  "guided",
  /** At the door, before walking in. */
  "entering",
  "inspecting",
  "trying",
  "comparing",
  /** Writing to others, or speaking with them. */
  "talking",
  /** In a conversation with staff, or waiting for one. */
  "in-help",
  "checking-out",
  /** A panel or a dialog is open. */
  "panel-open",
  "moving",
] as const
export type BusyKind = (typeof BUSY_KINDS)[number]

/** What the rules remember of a visitor. */
export interface AskingMemory {
  readonly journal: Journal
  readonly ledger: Ledger
  readonly policy: AskingPolicy
  /** What the sample is drawn by: the same over visits with the visitor's consent; `null`: the visit stands in for it. */
  readonly visitorId: string | null
  /** Whether the visitor doesn't want to be asked or measured. */
  readonly declined: boolean
}

/** The state of things when a decision is made. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly busy: BusyKind | null
  /** When the visitor last did things (took, turned, chose, compared, put back …): milliseconds since the epoch, in any order. */
  readonly acts: readonly number[]
  /** What has just happened, or `null` when only time has passed. */
  readonly occasion: Occasion | null
}
