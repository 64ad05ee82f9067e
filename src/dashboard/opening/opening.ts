/** What was asked for the dashboard's first page before the page itself could ask: see `start-opening.ts`. */
export interface Opening {
  /** When it was asked, in milliseconds since the epoch. */
  readonly at: number
  /** What is under way, by address; `undefined` is told of what failed, or was refused. */
  readonly answers: Map<string, Promise<unknown>>
  /** What has come of it. */
  readonly here: Map<string, unknown>
}

declare global {
  interface Window {
    vetrinaOpening?: Opening
  }
}
