import * as v from "valibot"
import { avatar, language, name, personId, personKey, place, productId, voiceSession } from "./fields.ts"
import { GAITS, POSES } from "./movement.ts"

/** What somebody is busy with, as others may see it. */
export const attention = v.variant("kind", [
  v.strictObject({ kind: v.literal("none") }),
  v.strictObject({ kind: v.picklist(["looking", "inspecting", "trying"]), product: productId }),
])
export type Attention = v.InferOutput<typeof attention>

/** `listening`: without a microphone. `muted`: nobody can hear them now. `live`: those in voice can. */
export const VOICE_STATES = ["listening", "muted", "live"] as const
export type VoiceState = (typeof VOICE_STATES)[number]

/** Somebody's part in the room's voice. */
const voice = v.strictObject({ session: voiceSession, state: v.picklist(VOICE_STATES) })
export type PersonVoice = v.InferOutput<typeof voice>

export const ROLES_TOGETHER = ["visitor", "guide"] as const

/** Somebody in the room, as they are told to whoever comes in. */
export const person = v.strictObject({
  id: personId,
  key: personKey,
  /** Empty: they gave none. */
  name,
  avatar,
  language,
  /** `guide`: signed in as staff, by the server's word. */
  role: v.picklist(ROLES_TOGETHER),
  place,
  gait: v.picklist(GAITS),
  pose: v.picklist(POSES),
  attention,
  /** Whether a hand is up. */
  hand: v.boolean(),
  /** The connection is lost; they may come back. */
  away: v.boolean(),
  /** Missing or `null`: not in voice. */
  voice: v.exactOptional(v.nullable(voice)),
})
export type Person = v.InferOutput<typeof person>

/** What can change about somebody without their moving. */
export const personChange = v.strictObject({
  id: personId,
  name: v.exactOptional(name),
  avatar: v.exactOptional(avatar),
  attention: v.exactOptional(attention),
  hand: v.exactOptional(v.boolean()),
  away: v.exactOptional(v.boolean()),
  voice: v.exactOptional(v.nullable(voice)),
})
export type PersonChange = v.InferOutput<typeof personChange>
