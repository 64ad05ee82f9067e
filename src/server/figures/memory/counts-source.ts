import type pg from "pg"

/** The pool, or one connection of it where several questions must see the same moment. */
export type Queryable = Pick<pg.Pool, "query"> | Pick<pg.ClientBase, "query">

/** Puts a value among those of a statement and gives its place, as `$3`. */
export type Place = (value: unknown) => string

/** Something that is counted by day and key, whichever days are asked for. */
export interface CountsSource {
  readonly showroomId: string
  /** What its changes are stamped as. */
  readonly whats: readonly string[]
  /** Tells it from others of the same showroom. */
  readonly name: string
  /**
   * A statement with a row for each `key` and its `days`: an array of arrays in JSON, in any order, each the days since the first
   * of 2000, impressions, dismissals and scores. Several of one day are added up. `onDays` is a condition on the column `day`.
   */
  readonly select: (place: Place, onDays: string) => string
}

/** The first day that days are counted from in what is read. */
export const DAY_NUMBER = "day - date '2000-01-01'"
