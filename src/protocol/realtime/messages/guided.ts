import * as v from "valibot"
import * as field from "../fields.ts"

/** A point of the scene: metres along x, y (up from the floor) and z. */
export const scenePoint = v.strictTuple([field.metres, field.metres, field.metres])
export type ScenePoint = v.InferOutput<typeof scenePoint>

/** How a guest goes along: on foot as they like, with the guide's view, or out of it for a while. */
export const FOLLOWINGS = ["no", "riding", "stepped-out"] as const
export type Following = (typeof FOLLOWINGS)[number]

/** Names a guided visit in events; tells nobody the way in. */
const visitId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{15,63}$/))
/** Id of a member of staff, as events have it. */
const staffId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/))

/** How a guided visit stands: told whole to whoever comes into its room, and to all when it changes. */
export const guidedVisit = v.strictObject({
  id: visitId,
  guideId: staffId,
  /** Number of the guide; they may be away for a while, and are the guide when they are back. */
  guide: field.personId,
  /** Milliseconds that guide and guests have been together; `null`: nobody has come to the guide yet. */
  age: v.nullable(field.milliseconds),
  /** Whether the guide asks everybody to follow. */
  leading: v.boolean(),
  /** The product that is brought forward for everybody. */
  spotlight: v.nullable(field.productId),
})
export type GuidedVisit = v.InferOutput<typeof guidedVisit>

/** From a visitor. All but `follow` are the guide's alone, by the server's word. */
export const guidedRequests = [
  /** "Follow me", to everybody who is here and who comes later; off: everybody walks by themselves again. */
  v.strictObject({ type: v.literal("lead"), on: v.boolean() }),
  /** "Come to me", now, to where the server has the guide. */
  v.strictObject({ type: v.literal("call") }),
  v.strictObject({ type: v.literal("spotlight"), product: v.nullable(field.productId) }),
  /** Where the guide points at; `null`: nowhere any more. At most ten times a second. */
  v.strictObject({
    type: v.literal("pointer"),
    at: v.nullable(scenePoint),
    product: v.nullable(field.productId),
  }),
  v.strictObject({ type: v.literal("end-visit") }),
  /** From a guest: whether they go along. */
  v.strictObject({ type: v.literal("follow"), as: v.picklist(FOLLOWINGS) }),
] as const

/** From the server. */
export const guidedReplies = [
  /** Comes after `joined` in the room of a guided visit, and with each change. `null`: the guide hasn't come yet. */
  v.strictObject({ type: v.literal("guided"), visit: v.nullable(guidedVisit) }),
  /** To the guests: the guide asks them to come to `place`. */
  v.strictObject({ type: v.literal("called"), id: field.personId, place: field.place }),
  /** To the guests. */
  v.strictObject({
    type: v.literal("pointer"),
    id: field.personId,
    at: v.nullable(scenePoint),
    product: v.nullable(field.productId),
  }),
  /** To the guide: who goes along, and who has stepped out for a while. */
  v.strictObject({
    type: v.literal("followers"),
    riding: v.array(field.personId),
    steppedOut: v.array(field.personId),
  }),
  /** It is over, for everybody: the guide ended it, or was gone for too long. */
  v.strictObject({
    type: v.literal("visit-ended"),
    id: visitId,
    guideId: staffId,
    by: v.picklist(["guide", "gone"]),
    /** Seconds that guide and guests were together; 0 when nobody came. */
    seconds: v.pipe(v.number(), v.minValue(0)),
    /** How many guests there were, each once. */
    guests: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
] as const
