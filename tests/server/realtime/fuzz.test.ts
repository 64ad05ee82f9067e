import { expect, test } from "vitest"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { GESTURES } from "../../../src/protocol/realtime/gestures.ts"
import { MAX_VOICE } from "../../../src/protocol/realtime/messages/voice.ts"
import { encodeOwnMovement } from "../../../src/protocol/realtime/own-movement-packet.ts"
import { REALTIME_VERSION } from "../../../src/protocol/realtime/version.ts"
import { canStand, LONGEST_REACH } from "../../../src/server/realtime/room/judge-step.ts"
import { openStore } from "../../helpers/realtime/store-double.ts"
import { STANDING, type VisitorDouble } from "../../helpers/realtime/visitor-double.ts"

/** Another seed than today's: `FUZZ_SEED=7 npx vitest run tests/server/realtime/fuzz.test.ts`. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122)
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 250)

const PRODUCT = "0190f3a1-0000-7000-8000-000000000001"
const TEXTS = [
  "",
  "ciao",
  "\u202e\u0000\ud800",
  "x".repeat(2_200),
  "x".repeat(5_000),
  "__proto__",
  '{"type":"join"}',
]
const ODD = [null, true, -1, 1e308, Number.MAX_SAFE_INTEGER, "", [], {}, { __proto__: null }, "constructor"]

/** Hostile, half-right and right messages, bytes and breaks, by one seed. */
function tamperer(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T)
  const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
  const key = () => pick(["k".repeat(22), "x", `${"k".repeat(21)}\n`])
  const messages: (() => Record<string, unknown>)[] = [
    () => ({ type: "chat", to: pick(["near", "room", "all"]), text: pick(TEXTS) }),
    () => ({ type: "gesture", gesture: pick([...GESTURES, "kick"]) }),
    () => ({ type: "react", reaction: pick(["heart", "", "toString"]) }),
    () => ({ type: "hand", up: pick([true, false, "yes"]) }),
    () => ({ type: "attend", attention: { kind: pick(["none", "inspecting"]), product: PRODUCT } }),
    () => ({ type: "show", product: pick([PRODUCT, "../../etc/passwd"]) }),
    () => ({ type: "offer-list", code: pick(["0123456789abcdef", "../../etc/passwd"]) }),
    () => ({ type: "mute", key: key(), on: true }),
    () => ({ type: "block", key: key(), on: pick([true, false]) }),
    () => ({ type: "report", key: key(), reason: pick(["spam", "boredom"]), text: pick(TEXTS) }),
    () => ({ type: "appear", name: pick(TEXTS), avatar: pick([{}, { skin: "amber" }, 3]) }),
    () => ({ type: "lead", on: pick([true, false, 1]) }),
    () => ({ type: pick(["call", "end-visit"]) }),
    () => ({ type: "follow", as: pick(["riding", "stepped-out", "no", "asked"]) }),
    () => ({ type: "spotlight", product: pick([PRODUCT, null, "../../etc/passwd"]) }),
    () => ({
      type: "pointer",
      at: pick([null, [random() * 30 - 15, random() * 8 - 2, 0], [1e308, 0, 0], [0, 0], "here"]),
      product: pick([PRODUCT, null, 3]),
    }),
    () => ({ type: "leave" }),
    () => ({
      type: pick(["__proto__", "constructor", "joined", "people", "refused", "guided", "visit-ended"]),
    }),
    () => ({ type: "voice-join", session: pick([1, 2, 0, 1.5]), state: pick(["live", "muted", "loud"]) }),
    () => ({ type: "voice-state", state: pick(["live", "muted", "listening"]) }),
    () => ({ type: "voice-leave" }),
    () => ({
      type: "signal",
      to: pick([0, 1, 2, 3, 4, 65_535]),
      session: pick([1, 2]),
      for: pick([1, 2]),
      link: pick([0, 1, -1]),
      signal: pick([
        { kind: "offer", sdp: pick(["v=0\r\n", "\u0000", "x".repeat(12_001)]) },
        { kind: "candidates", candidates: [] },
        { kind: "again" },
        {},
      ]),
    }),
  ]

  function spoil(message: Record<string, unknown>): unknown {
    const fields = Object.keys(message)
    const spoilt: Record<string, unknown> = { ...message }
    const how = random()
    if (how < 0.6) return message
    if (how < 0.75) spoilt[pick(fields)] = pick(ODD)
    else if (how < 0.85) delete spoilt[pick(fields)]
    else if (how < 0.95) spoilt[pick(["id", "key", "role", "admin", "toString"])] = pick(ODD)
    else return pick([null, [], "text", 7, [[[[[]]]]], { type: { type: "join" } }])
    return spoilt
  }

  return {
    random,
    pick,
    join: (visitor: VisitorDouble, code: string | null) => {
      const place = pick([
        { x: 0, z: 5, heading: 0 },
        { x: 300, z: -300, heading: 360 },
        { x: -9.9, z: -7.9, heading: 12 },
      ])
      visitor.join({
        place,
        resume: pick([visitor.resume, null, `${"A".repeat(40)}.${"B".repeat(43)}`, visitor.resume]),
        version: random() < 0.97 ? REALTIME_VERSION : 0,
        heard: Math.floor(random() * 1e6),
        want: pick([
          { kind: "any" },
          { kind: "friends", code: null },
          { kind: "guide", code },
          { kind: "guided", code: code ?? "" },
        ] as const),
      })
    },
    message: () => spoil(pick(messages)()),
    bytes: () => {
      if (random() < 0.4) return bytes(Math.floor(random() * 40))
      const packet = encodeOwnMovement({
        ...STANDING,
        x: (random() - 0.5) * 30,
        z: (random() - 0.5) * 30,
        heading: random() * 360,
        gait: pick(["still", "walking", "running"]),
        pose: pick(["upright", "seated", "holding", "wearing"]),
        teleport: random() < 0.2,
        seq: Math.floor(random() * 65_536),
        time: Math.floor(random() * 2 ** 32),
      })
      if (random() < 0.2) packet[Math.floor(random() * packet.length)] = Math.floor(random() * 256)
      return packet
    },
  }
}

test(`[TOG-27] whatever a tampered page sends, the rooms stay whole and others unharmed (seed ${SEED})`, async () => {
  const tamper = tamperer(seededRandom(SEED))
  const store = openStore({ capacity: 9, seed: SEED })
  const witness = store.visitor("witness")
  witness.join({ place: { x: -2.5, z: 2.2, heading: 0 } })
  await store.settle()
  const guide = store.visitor("guide", { guide: async () => ({ id: "staff-1", name: "Chiara" }) })
  guide.join({ want: { kind: "guide", code: null } })
  await store.settle()
  const { code } = guide.last("joined").room
  const hostile: VisitorDouble[] = []
  const lastOf = new Map<object, { x: number; z: number; version: number }>()
  for (let round = 0; round < ROUNDS; round++) {
    const where = `seed ${SEED}, round ${round}`
    while (hostile.length < 8) hostile.push(store.visitor(`hostile${hostile.length}`))
    for (const [at, one] of hostile.entries()) {
      if (one.closed) {
        one.reconnect()
        tamper.join(one, code)
      }
      const what = tamper.random()
      if (what < 0.1) tamper.join(one, code)
      else if (what < 0.5) one.sayRaw(tamper.message())
      else if (what < 0.93) one.sendRaw(tamper.bytes())
      else if (what < 0.97) {
        one.cut()
        one.reconnect()
      } else hostile[at] = store.visitor(`late${round}-${at}`)
    }
    await store.pass(tamper.pick([50, 100, 100, 400]))
    for (const { members, byKey, slots, facts, floor, lines } of store.rooms()) {
      expect(members.size, where).toBeLessThanOrEqual(facts.capacity)
      expect(byKey.size, where).toBe(members.size)
      expect(slots.filter((member) => member !== null).length, where).toBe(members.size)
      expect(lines.length, where).toBeLessThanOrEqual(80)
      const speakers = [...members.values()].filter(({ voice }) => voice !== null)
      expect(speakers.length, where).toBeLessThanOrEqual(MAX_VOICE)
      for (const member of members.values()) {
        expect(canStand(floor, member.foot), `${where}: ${member.name} stands in something`).toBe(true)
        const last = lastOf.get(member)
        if (last && member.jumpVersion <= last.version) {
          const gone = Math.hypot(member.foot.x - last.x, member.foot.z - last.z)
          expect(gone, `${where}: ${member.name} was too fast`).toBeLessThanOrEqual(LONGEST_REACH + 1.1)
        }
        lastOf.set(member, { ...member.foot, version: member.version })
      }
    }
  }
  expect(witness.closed, `seed ${SEED}`).toBe(false)
  // Whoever came to the visit, it is still its guide's.
  expect(guide.all("visit-ended"), `seed ${SEED}`).toEqual([])
  expect(guide.last("guided").visit, `seed ${SEED}`).toMatchObject({
    guide: guide.id,
    leading: false,
    spotlight: null,
  })
  expect(
    store.events.map(({ type }) => type),
    `seed ${SEED}`,
  ).toEqual(["guided.started"])
  expect(store.errors, `seed ${SEED}`).toEqual([])
  // Whoever isn't in voice is told nothing by which voices connect.
  expect([...witness.all("signal"), ...witness.all("voice-joined")], `seed ${SEED}`).toEqual([])
  // The witness still has all that is due to anybody.
  const friend = store.visitor("friend")
  friend.join({ place: { x: -2.5, z: 4, heading: 0 }, want: { kind: "friends", code: null } })
  await store.settle()
  witness.join({ want: { kind: "friends", code: friend.last("joined").room.code }, resume: null })
  await store.pass(200)
  friend.say({ type: "chat", to: "room", text: "all is well" })
  await store.settle()
  expect(witness.last("said").text).toBe("all is well")
  expect([...witness.sees()]).toEqual([friend.id])
})
