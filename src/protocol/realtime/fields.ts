import * as v from "valibot"
import { LANGUAGES } from "../../domain/language.ts"
import { parseAvatar } from "../../domain/parse-avatar.ts"
import { cleanText, MAX_NAME } from "./clean-text.ts"
import { FARTHEST } from "./movement.ts"

/** Pieces that realtime messages have in common. Texts of people come out clean, avatars as something that can be drawn. */
export const metres = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST))

/** Number of a person in their room. */
export const personId = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))
/** Names a person wherever they are; made by the server, nobody can choose another's. */
export const personKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))
/** A visitor's secret, kept by their page: 128 random bits or more, told to the server alone. */
export const visitorToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/))
/** What the server gave to come back with; only it can read and make one. */
export const resumeToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/), v.maxLength(1024))
/** Leads friends, or the guests of a guided visit, into one room. */
export const roomCode = v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/))
/** Of one of the processes that serve a showroom. */
export const processId = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,32}$/))
/** One stay in voice, by a number that its page has drawn. */
export const voiceSession = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))
export const productId = v.pipe(v.string(), v.uuid())
export const name = v.pipe(
  v.string(),
  v.maxLength(400),
  v.transform((raw) => cleanText(raw, MAX_NAME)),
)
export const avatar = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((raw) => parseAvatar(raw)),
)
export const language = v.picklist(LANGUAGES)
export const sceneId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))
export const place = v.strictObject({
  x: metres,
  z: metres,
  heading: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
})
export const keys = v.pipe(v.array(personKey), v.maxLength(500))
export const milliseconds = v.pipe(v.number(), v.finite())
