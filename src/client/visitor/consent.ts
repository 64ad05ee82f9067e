import * as v from "valibot"

/** Whether a visitor agreed to be remembered. `unasked`: they haven't said. */
export const CONSENTS = ["unasked", "given", "declined"] as const
export type Consent = (typeof CONSENTS)[number]

/** What was decided in this browser. */
export interface Decision {
  /** `null`: nothing was said. */
  readonly choice: "given" | "declined" | null
  /**
   * A secret of this browser by which its visitor is known; made when they agree. It outlives a later refusal, so that they
   * can still see and delete what there is; nothing is sent with it then.
   */
  readonly visitorId: string | null
  /** Whether they don't want to be asked anything, whatever is remembered. */
  readonly silent: boolean
}

export const UNDECIDED: Decision = { choice: null, visitorId: null, silent: false }

const Kept = v.object({
  choice: v.fallback(v.nullable(v.picklist(["given", "declined"])), null),
  visitorId: v.fallback(v.nullable(v.pipe(v.string(), v.uuid())), null),
  silent: v.fallback(v.boolean(), false),
})

/** What is damaged counts as not said. */
export function parseDecision(stored: unknown): Decision | null {
  const parsed = v.safeParse(Kept, stored)
  if (!parsed.success) return null
  // Without the secret there is nothing to remember by: it is asked for again.
  const { choice, visitorId } = parsed.output
  return { ...parsed.output, choice: choice === "given" && visitorId === null ? null : choice }
}

/** `signal`: the browser asks not to be tracked (Global Privacy Control, Do Not Track). It counts until something is chosen. */
export function consentOf({ choice }: Decision, signal: boolean): Consent {
  return choice ?? (signal ? "declined" : "unasked")
}

/** What of a browser's `navigator` says that its owner doesn't want to be tracked. */
export interface PrivacySignals {
  readonly globalPrivacyControl?: unknown
  readonly doNotTrack?: string | null
}

export function signalOf({ globalPrivacyControl, doNotTrack }: PrivacySignals): boolean {
  return globalPrivacyControl === true || doNotTrack === "1" || doNotTrack === "yes"
}
