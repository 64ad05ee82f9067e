import type { Reading } from "./reading/reading.ts"
import type { ChangeView } from "./state/use-view-state.ts"
import type { ViewState } from "./state/view-state.ts"

/** What each page of the dashboard is given. */
export interface PageProps {
  readonly reading: Reading
  readonly view: ViewState
  readonly change: ChangeView
  /** Grows when answers have come. */
  readonly turn: number
  /** `null` until it is known. */
  readonly live: boolean | null
  /** The server no longer knows who this is. */
  readonly onSignedOut: () => void
}
