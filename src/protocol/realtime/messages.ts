import * as v from "valibot"
import { guidedReplies, guidedRequests } from "./messages/guided.ts"
import { membershipReplies, membershipRequests } from "./messages/membership.ts"
import { presentingReplies, presentingRequests } from "./messages/presenting.ts"
import { productReplies, productRequests } from "./messages/products.ts"
import { safetyReplies, safetyRequests } from "./messages/safety.ts"
import { talkReplies, talkRequests } from "./messages/talk.ts"
import { voiceReplies, voiceRequests } from "./messages/voice.ts"
import { wishListReplies, wishListRequests } from "./messages/wish-lists.ts"

/** All that a visitor can say; movement goes as bytes. A feature adds a file to `messages/` and its lists here. */
const request = v.variant("type", [
  ...membershipRequests,
  ...talkRequests,
  ...productRequests,
  ...safetyRequests,
  ...guidedRequests,
  ...presentingRequests,
  ...voiceRequests,
  ...wishListRequests,
])
/** All that the server can say. */
const reply = v.variant("type", [
  ...membershipReplies,
  ...talkReplies,
  ...productReplies,
  ...safetyReplies,
  ...guidedReplies,
  ...presentingReplies,
  ...voiceReplies,
  ...wishListReplies,
])

/** From a visitor to the server, parsed. */
export type Request = v.InferOutput<typeof request>
export type RequestType = Request["type"]
/** From the server to a visitor, parsed. */
export type Reply = v.InferOutput<typeof reply>
export type RequestOf<T extends RequestType> = Extract<Request, { type: T }>
export type ReplyOf<T extends Reply["type"]> = Extract<Reply, { type: T }>

/** `null` for anything that isn't a message of a visitor, whole and bounded. */
export function parseRequest(raw: unknown): Request | null {
  const parsed = v.safeParse(request, raw, { abortEarly: true, abortPipeEarly: true })
  return parsed.success ? parsed.output : null
}

/** `null` for anything that isn't a message of the server's. */
export function parseReply(raw: unknown): Reply | null {
  const parsed = v.safeParse(reply, raw, { abortEarly: true, abortPipeEarly: true })
  return parsed.success ? parsed.output : null
}
