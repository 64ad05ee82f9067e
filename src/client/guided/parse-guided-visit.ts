import { parseWith } from "../../domain/parsing.ts"
import { type GuidedVisitReply, guidedVisitReply } from "../../protocol/guided-visits.ts"

/** The visit that was opened. @throws Error when the server answered something else. */
export function parseGuidedVisit(body: unknown): GuidedVisitReply {
  return parseWith(guidedVisitReply, body, "the visit")
}
