import * as v from "valibot"
import type { Avatar } from "../domain/avatar.ts"

/** Parts of a request, its bytes, and code units of a part's track in base64, at most. */
export const MAX_PARTS_PER_REQUEST = 12
export const MAX_RECORDINGS_BYTES = 96 * 1024
const MAX_TRACK_TEXT = 6000

const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

const token = v.pipe(v.string(), v.regex(TOKEN, "1 to 100 letters, digits, or . _ : ~ -"))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const time = v.pipe(v.string(), v.isoTimestamp("a time in ISO 8601 with a zone"))

/** A stretch of a visit. It may be sent again when it has grown: the longest that came is kept. */
const recordingPart = v.strictObject({
  /** Made once, by whoever records. */
  id: v.pipe(v.string(), v.regex(UUID, "a UUID in small letters")),
  sceneId: name,
  sceneVersion: name,
  /** When its first sample was taken, by the clock of whoever records. */
  startedAt: time,
  /** As `src/domain/recording` writes it, in base64. */
  track: v.pipe(v.string(), v.maxLength(MAX_TRACK_TEXT), v.regex(BASE64, "base64")),
})
export type RecordingPart = v.InferOutput<typeof recordingPart>

const envelope = v.strictObject({
  visitId: token,
  /** The sender's clock, by which its error is taken out. */
  sentAt: time,
  /** The looks that were chosen at the door. */
  avatar: v.exactOptional(v.unknown()),
  parts: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_PARTS_PER_REQUEST)),
})
/** `POST /api/recordings`, with `Authorization: Visitor …`. A bad part never costs a good one. */
export const recordingsRequest = envelope
export interface RecordingsRequest {
  readonly visitId: string
  readonly sentAt: string
  readonly avatar?: Avatar
  readonly parts: readonly RecordingPart[]
}

/** `POST /api/recordings/discarding`: the visit's recording is deleted, and no part that began before `at` is taken. */
export const discardRequest = v.strictObject({ visitId: token, at: time, sentAt: time })
export type DiscardRequest = v.InferInput<typeof discardRequest>

export const PART_REFUSALS = [
  "malformed",
  "scene-unknown",
  "zone-unknown",
  "out-of-bounds",
  "recording-full",
  "discarded",
  "forgotten",
  "of-somebody-else",
] as const
export type PartRefusal = (typeof PART_REFUSALS)[number]

/** Sent when all that is accepted is on disk. */
export interface RecordingsReply {
  readonly accepted: readonly string[]
  readonly rejected: readonly { readonly id: string; readonly reason: PartRefusal; readonly detail: string }[]
}

export function parsePart(part: unknown): RecordingPart | { readonly malformed: string } {
  const parsed = v.safeParse(recordingPart, part)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  return { malformed: `${v.getDotPath(issue) ?? "the part"}: ${issue.message}` }
}
