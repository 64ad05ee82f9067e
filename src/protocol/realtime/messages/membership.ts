import * as v from "valibot"
import * as field from "../fields.ts"
import { attention, person, personChange } from "../person.ts"
import { REFUSALS } from "../refusal.ts"

/** Which room one wants to be in. */
export const want = v.variant("kind", [
  /** The fullest open room that still has room for one. */
  v.strictObject({ kind: v.literal("any") }),
  /** A private room; `null`: a new one, whose code comes back. */
  v.strictObject({ kind: v.literal("friends"), code: v.nullable(field.roomCode) }),
  /** The room of a guided visit, as its guest. */
  v.strictObject({ kind: v.literal("guided"), code: field.roomCode }),
  /** A guided visit, as its guide: staff only. `null`: a new one, whose code comes back. */
  v.strictObject({ kind: v.literal("guide"), code: v.nullable(field.roomCode) }),
])
export type Want = v.InferOutput<typeof want>

export const ROOM_KINDS = ["open", "friends", "guided"] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

export const roomFacts = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(100)),
  kind: v.picklist(ROOM_KINDS),
  /** What leads others here; `null` for an open room. */
  code: v.nullable(field.roomCode),
  scene: field.sceneId,
  /** People that fit in. */
  capacity: v.number(),
})
export type RoomFacts = v.InferOutput<typeof roomFacts>

/** Whom one doesn't want to hear, and whom one neither wants to see nor be seen by. */
const shunned = { muted: field.keys, blocked: field.keys }

/** From a visitor: coming in, changing how one looks, and going. */
export const membershipRequests = [
  v.strictObject({
    type: v.literal("join"),
    version: v.number(),
    visitor: field.visitorToken,
    /** The last that came; brings one back to the same spot of the same room. */
    resume: v.nullable(field.resumeToken),
    /** Number of the last line of chat that came in this room; 0: none. */
    heard: v.pipe(v.number(), v.integer(), v.minValue(0)),
    name: field.name,
    avatar: field.avatar,
    language: field.language,
    scene: field.sceneId,
    /** Where one stands in the scene. */
    place: field.place,
    attention,
    want,
    ...shunned,
  }),
  v.strictObject({ type: v.literal("appear"), name: field.name, avatar: field.avatar }),
  v.strictObject({ type: v.literal("leave") }),
] as const

/** From the server: being in, who else is, and being out. */
export const membershipReplies = [
  v.strictObject({
    type: v.literal("joined"),
    self: v.strictObject({ id: field.personId, key: field.personKey }),
    room: roomFacts,
    resume: field.resumeToken,
    /** Whether one is who one was, on the same spot: others saw nobody go. */
    resumed: v.boolean(),
    /** Where one stands now: go there if it is somewhere else. */
    place: field.place,
    /** Everybody else. */
    people: v.array(person),
    /** The room's clock, as in packets of movements. */
    time: field.milliseconds,
  }),
  /** What changed since the last: at most once a tick. */
  v.strictObject({
    type: v.literal("people"),
    in: v.array(person),
    out: v.array(field.personId),
    changed: v.array(personChange),
  }),
  /** Comes now and then, as one walks: replaces the one before. */
  v.strictObject({ type: v.literal("token"), resume: field.resumeToken }),
  /** One's last step was impossible: one stands here. */
  v.strictObject({ type: v.literal("put-back"), place: field.place, seq: v.number() }),
  /** The room lives in another process of the server: come again, by way of there. */
  v.strictObject({ type: v.literal("moved"), to: field.processId }),
  /** One is not, or no longer, in. `wait`: milliseconds before it is worth asking again. */
  v.strictObject({
    type: v.literal("refused"),
    reason: v.picklist(REFUSALS),
    wait: v.nullable(field.milliseconds),
  }),
] as const
