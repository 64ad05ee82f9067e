import * as v from "valibot"
import { cleanText, MAX_CHAT } from "../clean-text.ts"
import * as field from "../fields.ts"
import { GESTURES, REACHES, REACTIONS } from "../gestures.ts"

const line = v.pipe(
  v.string(),
  v.maxLength(MAX_CHAT * 8),
  v.transform((raw) => cleanText(raw, MAX_CHAT)),
)

/** From a visitor. */
export const talkRequests = [
  v.strictObject({ type: v.literal("chat"), to: v.picklist(REACHES), text: line }),
  v.strictObject({ type: v.literal("gesture"), gesture: v.picklist(GESTURES) }),
  v.strictObject({ type: v.literal("react"), reaction: v.picklist(REACTIONS) }),
  v.strictObject({ type: v.literal("hand"), up: v.boolean() }),
] as const

/** From the server. One's own lines come back too: that is the proof that they were said. */
export const talkReplies = [
  v.strictObject({
    type: v.literal("said"),
    /** Counts up in a room; a line that comes twice has the same. */
    line: v.pipe(v.number(), v.integer()),
    id: field.personId,
    key: field.personKey,
    /** As the speaker was called then. */
    name: field.name,
    to: v.picklist(REACHES),
    text: line,
    /** Milliseconds since the epoch. */
    at: field.milliseconds,
  }),
  v.strictObject({ type: v.literal("gestured"), id: field.personId, gesture: v.picklist(GESTURES) }),
  v.strictObject({ type: v.literal("reacted"), id: field.personId, reaction: v.picklist(REACTIONS) }),
] as const
