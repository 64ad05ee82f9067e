import * as v from "valibot"

/** `POST /api/guided-visits`: what leads guests, and the guide, into a new visit. */
export const guidedVisitReply = v.object({ code: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)) })
export type GuidedVisitReply = v.InferOutput<typeof guidedVisitReply>
