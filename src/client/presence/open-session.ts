import type { Want } from "../../protocol/realtime/messages/membership.ts"
import { createSafeStorage } from "../safe-storage.ts"
import type { VisitStore } from "../visit-store.ts"
import type { SessionSeams } from "./create-presence.ts"
import { selfOfVisit } from "./self-facts.ts"
import { type Session, startSession } from "./session.ts"
import { createSocketWire } from "./socket-wire.ts"
import { visitorToken } from "./visitor-token.ts"

export interface OpenSessionOptions {
  readonly window: Window & Pick<typeof globalThis, "crypto">
  readonly visit: VisitStore
}

/** What it takes to be among others in a browser; loaded when somebody wants to be. */
export function openSession({ window, visit }: OpenSessionOptions) {
  const session = createSafeStorage(() => window.sessionStorage)
  const visitor = visitorToken(session, (into) => window.crypto.getRandomValues(into))
  return (want: Want, seams: SessionSeams): Session => {
    const started = startSession(want, {
      ...seams,
      self: selfOfVisit(visit),
      visitor,
      openWire: createSocketWire(window.location.origin),
      now: () => Date.now(),
      clock: () => window.performance.now(),
      after: (milliseconds, run) => {
        const timer = window.setTimeout(run, milliseconds)
        return () => window.clearTimeout(timer)
      },
      every: (milliseconds, run) => {
        const timer = window.setInterval(run, milliseconds)
        return () => window.clearInterval(timer)
      },
      random: Math.random,
    })
    const wake = () => started.wake()
    const wakeIfSeen = () => {
      if (!window.document.hidden) started.wake()
    }
    window.addEventListener("online", wake)
    window.document.addEventListener("visibilitychange", wakeIfSeen)
    return {
      ...started,
      end: () => {
        window.removeEventListener("online", wake)
        window.document.removeEventListener("visibilitychange", wakeIfSeen)
        started.end()
      },
    }
  }
}
