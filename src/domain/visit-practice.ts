import type { OpeningHours } from "./opening-hours.ts"

/** How guided visits are booked. */
export interface VisitPractice {
  /** When they take place; `null`: as somebody is there to answer. */
  readonly hours: OpeningHours | null
  /** Lengths to choose from. */
  readonly minutes: readonly number[]
  /** A visit can begin each so many minutes, from opening on. */
  readonly everyMinutes: number
  /** How many take place at the same time. */
  readonly places: number
  /** How long ahead at least, and at most. */
  readonly noticeHours: number
  readonly daysAhead: number
  /** How long before it the visitor is reminded. */
  readonly remindHours: number
}

/** Whatever is booked begins and ends on a multiple of these. */
export const STEP_MINUTES = 5
