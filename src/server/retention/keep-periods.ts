/** For how many days what is kept. */
export interface KeepPeriods {
  /** Raw events, since they were received. What they added to the counts stays. */
  readonly events: number
  /** What visitors wrote, in answers and searches. */
  readonly comments: number
  /** Where somebody asked to be answered, at the latest. */
  readonly contacts: number
  /** That several visits and answers were of one visitor; and that a visitor had everything deleted. */
  readonly visitors: number
  /** The ways that visitors walked. */
  readonly recordings: number
  /** Who of the staff did what. */
  readonly audit: number
}

export const USUAL_PERIODS: KeepPeriods = {
  events: 400,
  comments: 730,
  contacts: 180,
  visitors: 400,
  recordings: 90,
  audit: 730,
}

/** Ten years. */
export const LONGEST_PERIOD = 3650
