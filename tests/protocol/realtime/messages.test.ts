import fc from "fast-check"
import { expect, test } from "vitest"
import { DEFAULT_AVATAR } from "../../../src/domain/avatar.ts"
import { MAX_CHAT, MAX_NAME } from "../../../src/protocol/realtime/clean-text.ts"
import { parseReply, parseRequest } from "../../../src/protocol/realtime/messages.ts"
import { FINAL_REFUSALS, isFinal, REFUSALS } from "../../../src/protocol/realtime/refusal.ts"
import { REALTIME_VERSION } from "../../../src/protocol/realtime/version.ts"

const PRODUCT = "0190f3a1-0000-7000-8000-000000000001"
const KEY = "k".repeat(22)

const join = {
  type: "join",
  version: REALTIME_VERSION,
  visitor: "v".repeat(32),
  resume: null,
  heard: 0,
  name: "Giulia",
  avatar: DEFAULT_AVATAR,
  language: "it",
  scene: "flagship",
  place: { x: 0, z: 5, heading: 0 },
  attention: { kind: "none" },
  want: { kind: "any" },
  muted: [],
  blocked: [],
}

const signal = { type: "signal", to: 3, session: 7, for: 8, link: 1 }
const candidate = {
  candidate: "candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host",
  sdpMid: "0",
  sdpMLineIndex: 0,
  usernameFragment: null,
}

const REQUESTS = [
  join,
  { ...join, want: { kind: "friends", code: null } },
  { ...join, want: { kind: "guided", code: "0123456789abcdef" } },
  { type: "appear", name: "Anna", avatar: DEFAULT_AVATAR },
  { type: "leave" },
  { type: "chat", to: "near", text: "ciao" },
  { type: "gesture", gesture: "wave" },
  { type: "react", reaction: "heart" },
  { type: "hand", up: true },
  { type: "attend", attention: { kind: "inspecting", product: PRODUCT } },
  { type: "point-at", product: PRODUCT },
  { type: "show", product: PRODUCT },
  { type: "offer-list", code: "0123456789abcdef" },
  { type: "mute", key: KEY, on: true },
  { type: "block", key: KEY, on: false },
  { type: "report", key: KEY, reason: "spam", text: "" },
  { type: "voice-join", session: 7, state: "muted" },
  { type: "voice-state", state: "live" },
  { type: "voice-leave" },
  { ...signal, signal: { kind: "offer", sdp: "v=0\r\ns=-\r\n" } },
  { ...signal, signal: { kind: "candidates", candidates: [candidate] } },
]

test.each(REQUESTS)("[TOG-3] a $type is read as it was sent", (message) => {
  expect(parseRequest(JSON.parse(JSON.stringify(message)))).toEqual(message)
})

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a list", [join]],
  ["no type", {}],
  ["an inherited type", { type: "constructor" }],
  ["an unknown type", { type: "teleport", x: 1 }],
  ["an unknown field", { type: "leave", force: true }],
  ["a wrong type", { type: "hand", up: 1 }],
  ["an unknown gesture", { type: "gesture", gesture: "kick" }],
  ["a list by what isn't a code", { type: "offer-list", code: "../../etc/passwd" }],
  ["a text for a product", { type: "show", product: "<b>" }],
  ["a key of another shape", { type: "mute", key: "../../", on: true }],
  ["a text that is far too long", { type: "chat", to: "room", text: "x".repeat(MAX_CHAT * 8 + 1) }],
  ["somebody else's name on a line", { type: "chat", to: "room", text: "x", id: 3 }],
  ["a place that is nowhere", { ...join, place: { x: 1e9, z: 0, heading: 0 } }],
  ["a place that is no number", { ...join, place: { x: "0", z: 0, heading: 0 } }],
  ["a short secret", { ...join, visitor: "short" }],
  ["too many keys", { ...join, blocked: Array.from({ length: 501 }, () => KEY) }],
  ["a code of another shape", { ...join, want: { kind: "guided", code: "1' or 1=1" } }],
  ["no stay in voice", { type: "voice-join", session: 0, state: "muted" }],
  ["a microphone of another kind", { type: "voice-state", state: "loud" }],
  ["a description that is far too long", { ...signal, signal: { kind: "offer", sdp: "x".repeat(12_001) } }],
  ["a description that isn't plain", { ...signal, signal: { kind: "answer", sdp: "\u202e" } }],
  [
    "more candidates than fit",
    { ...signal, signal: { kind: "candidates", candidates: Array.from({ length: 17 }, () => candidate) } },
  ],
  ["a guided visit without a code", { ...join, want: { kind: "guided", code: null } }],
])("[TOG-3] %s is no message", (_, message) => {
  expect(parseRequest(message)).toBeNull()
})

test("[TOG-1] names and lines come out of the parser clean, and avatars as something that can be drawn", () => {
  const request = parseRequest({
    ...join,
    name: `Gi\u202eulia${"!".repeat(300)}`,
    avatar: { body: "giant", skin: "amber", hat: "crown" },
  })
  expect(request).toMatchObject({ avatar: { body: DEFAULT_AVATAR.body, skin: "amber" } })
  expect(request?.type === "join" && request.name).toMatch(/^Giulia!{18}$/)
  expect(request?.type === "join" && Array.from(request.name)).toHaveLength(MAX_NAME)
  expect(parseRequest({ type: "chat", to: "near", text: " \u200b\n " })).toEqual({
    type: "chat",
    to: "near",
    text: "",
  })
})

test("[TOG-3] any JSON at all is a message or nothing, and never an error", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(parseRequest(value)).toBeNull()
      expect(parseReply(value)).toBeNull()
    }),
  )
})

test("[TOG-3] a message in which one thing was changed is read as it stands or not at all", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REQUESTS),
      fc.nat(20),
      fc.jsonValue({ maxDepth: 2 }),
      (message, at, value) => {
        const fields = Object.keys(message)
        const field = fields[at % fields.length] ?? "type"
        const changed = { ...message, [field]: value }
        const parsed = parseRequest(changed)
        if (parsed !== null) expect(Object.keys(parsed).sort()).toEqual(fields.sort())
      },
    ),
    { numRuns: 2000 },
  )
})

test("[TOG-3] the reasons for a refusal are a closed set, and each says whether asking again is of use", () => {
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length)
  expect(REFUSALS.filter(isFinal)).toEqual([...FINAL_REFUSALS])
  for (const reason of REFUSALS) expect(parseReply({ type: "refused", reason, wait: null })).not.toBeNull()
  expect(parseReply({ type: "refused", reason: "because", wait: null })).toBeNull()
})
