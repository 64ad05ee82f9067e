/** Why somebody isn't let in, or is sent out again. After these, asking again in the same way changes nothing. */
export const FINAL_REFUSALS = [
  /** The page speaks another version of this protocol: load it anew. */
  "version",
  "malformed",
  "scene-unknown",
  "code-unknown",
  "full",
  /** The same visitor has come in from another page. */
  "elsewhere",
  /** Only staff may do this. */
  "role",
  /** Somebody else guides this visit. */
  "guided",
  /** The guided visit is over. */
  "over",
] as const

/** After these it is worth asking again, later. */
export const PASSING_REFUSALS = ["too-many", "closing", "not-joined", "unreachable"] as const

export type FinalRefusal = (typeof FINAL_REFUSALS)[number]
export type RefusalReason = FinalRefusal | (typeof PASSING_REFUSALS)[number]

export const REFUSALS: readonly RefusalReason[] = [...FINAL_REFUSALS, ...PASSING_REFUSALS]

export function isFinal(reason: RefusalReason): reason is FinalRefusal {
  return FINAL_REFUSALS.some((final) => final === reason)
}

/** Why something said inside a room had no effect; the sender stays. */
export const DENIALS = [
  "too-many",
  "person-unknown",
  "empty",
  /** Only the guide of this visit may. */
  "not-guide",
  /** There is nobody to follow, or no such place. */
  "impossible",
  /** As many as can hear each other are in voice. */
  "voice-full",
] as const
export type DenialReason = (typeof DENIALS)[number]
