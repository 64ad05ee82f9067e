/** What is remembered of a visitor's earlier visits, with their consent. */
export interface Returning {
  /** Earlier visits. */
  readonly visits: number
  /** Whole days since the last of them. */
  readonly daysSince: number
  /** Whether something was ordered in one. */
  readonly bought: boolean
}
