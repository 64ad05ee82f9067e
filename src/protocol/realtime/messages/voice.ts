import * as v from "valibot"
import * as field from "../fields.ts"
import { VOICE_STATES } from "../person.ts"

/** People who can be in a room's voice at once. */
export const MAX_VOICE = 6
/** Characters of a description; whole messages may be a third longer. */
const MAX_SDP = 12_000
/** Candidates that are told together, so that with their frame they fit into a message. */
export const MOST_CANDIDATES = 16

/** What browsers write for each other: nothing but ASCII. */
const plain = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^[\x20-\x7e]*$/))
const sdp = v.pipe(v.string(), v.maxLength(MAX_SDP), v.regex(/^[\x20-\x7e\r\n]*$/))

const candidate = v.strictObject({
  candidate: plain(512),
  sdpMid: v.nullable(plain(64)),
  sdpMLineIndex: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(63))),
  usernameFragment: v.nullable(plain(256)),
})
export type Candidate = v.InferOutput<typeof candidate>

/** What two members tell each other so that their voices find a way. */
export const signal = v.variant("kind", [
  v.strictObject({ kind: v.literal("offer"), sdp }),
  v.strictObject({ kind: v.literal("answer"), sdp }),
  v.strictObject({
    kind: v.literal("candidates"),
    candidates: v.pipe(v.array(candidate), v.maxLength(MOST_CANDIDATES)),
  }),
  /** Whoever doesn't offer asks for another try. */
  v.strictObject({ kind: v.literal("again") }),
])
export type Signal = v.InferOutput<typeof signal>

const signalling = {
  /** Stay in voice of who says it, and of whom it is for: what was meant for an earlier one is of no use any more. */
  session: field.voiceSession,
  for: field.voiceSession,
  /** Counts the connections that were tried between the two; each begins anew. */
  link: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  signal,
}

/** Servers that help to find a way, as browsers take them. */
const iceServer = v.strictObject({
  urls: v.array(v.string()),
  username: v.exactOptional(v.string()),
  credential: v.exactOptional(v.string()),
})
export type IceServer = v.InferOutput<typeof iceServer>

/** From a visitor. Said again with the same session, `voice-join` renews what is needed to connect. */
export const voiceRequests = [
  v.strictObject({
    type: v.literal("voice-join"),
    session: field.voiceSession,
    state: v.picklist(VOICE_STATES),
  }),
  v.strictObject({ type: v.literal("voice-state"), state: v.picklist(VOICE_STATES) }),
  v.strictObject({ type: v.literal("voice-leave") }),
  v.strictObject({ type: v.literal("signal"), to: field.personId, ...signalling }),
] as const

/** From the server. Who else is in voice, and who can be heard, comes with `people`. */
export const voiceReplies = [
  v.strictObject({
    type: v.literal("voice-joined"),
    session: field.voiceSession,
    servers: v.array(iceServer),
    /** Only ways over these servers: among strangers nobody learns another's address. */
    relay: v.boolean(),
  }),
  v.strictObject({ type: v.literal("signal"), id: field.personId, ...signalling }),
] as const
