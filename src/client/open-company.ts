import type { Want } from "../protocol/realtime/messages/membership.ts"
import type { GuidedSeam } from "./guided/create-guided.ts"
import { recallOwnVisits, wantOfOwn } from "./guided/own-visits.ts"
import { startGuided } from "./guided/start-guided.ts"
import type { SessionSeams } from "./presence/create-presence.ts"
import { type OpenSessionOptions, openSession } from "./presence/open-session.ts"
import type { Presence } from "./presence/presence.ts"
import type { Session } from "./presence/session.ts"
import { createSafeStorage } from "./safe-storage.ts"

export interface OpenCompanyOptions extends OpenSessionOptions {
  readonly guided: GuidedSeam
  readonly presence: Presence
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** All that it takes to be among others in a browser, and guided by one of them; loaded when somebody wants to be. */
export function openCompany({ window, visit, guided, presence, now, after }: OpenCompanyOptions) {
  const local = createSafeStorage(() => window.localStorage)
  const open = openSession({ window, visit })
  return (want: Want, seams: SessionSeams): Session => {
    const stop = startGuided({ guided, presence, now, after, clock: () => window.performance.now() })
    const asGuide = (next: Want) => wantOfOwn(next, recallOwnVisits(local))
    const session = open(asGuide(want), seams)
    return {
      ...session,
      change: (next) => session.change(asGuide(next)),
      end: () => {
        session.end()
        stop()
      },
    }
  }
}
