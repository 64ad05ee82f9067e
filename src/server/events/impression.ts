import type { Cell } from "./cell.ts"

/**
 * What is known of one showing of a prompt, whichever of its events have come. The `…Order` of a value is the place
 * of the event it was taken from: a later event of a higher order replaces it, whenever it arrives.
 */
export interface Impression {
  readonly id: string
  /** Of the event that it is counted where. */
  readonly visitId: string
  /** SHA-256 of the visitor's secret, in hexadecimal; `null`: of somebody who didn't agree to be remembered. */
  readonly visitor: string | null
  readonly promptId: string
  readonly promptVersion: number
  readonly cell: Cell
  readonly cellOrder: string
  /** The edition of the rules that its persona was reckoned by; empty: it has none. */
  readonly personaRules: string
  readonly shown: boolean
  readonly dismissed: boolean
  /** Whether the first answer has come; an amendment may come before it. */
  readonly answered: boolean
  /** The visitor took the answer back. That is final. */
  readonly withdrawn: boolean
  readonly score: number | null
  readonly scoreOrder: string
  readonly comment: string | null
  readonly commentOrder: string
  /** When the score in force was given: milliseconds since the epoch. */
  readonly answeredAt: number | null
}

/** Below every order that `orderOf` makes. */
export const NO_ORDER = ""

/**
 * The place of an event among those that could give a value: by rank first (one digit), then by the time it happened,
 * then by id, so that any order of arrival gives the same winner.
 */
export function orderOf(rank: number, occurredAt: number, eventId: string): string {
  return `${rank}:${new Date(occurredAt).toISOString()}:${eventId}`
}

/** When the event of an order happened, milliseconds since the epoch. */
export function timeOfOrder(order: string): number {
  return Date.parse(order.slice(2, 26))
}
