import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { MAX_VOICE, type Signal } from "../../../src/protocol/realtime/messages/voice.ts"
import { createIceServers, TURN_LIFE_S } from "../../../src/server/realtime/voice/ice-servers.ts"
import { openStore, type StoreDoubleOptions } from "../../helpers/realtime/store-double.ts"
import type { VisitorDouble } from "../../helpers/realtime/visitor-double.ts"

const OFFER: Signal = { kind: "offer", sdp: "v=0\r\n" }
const SECRET = "a secret of the TURN server"

/** So many friends in a room of their own, or strangers in an open one. */
async function company(count: number, options: StoreDoubleOptions = {}, kind: "any" | "friends" = "friends") {
  const store = openStore(options)
  const want = kind === "any" ? { kind } : { kind, code: store.codes.make("friends") }
  const people = Array.from({ length: count }, (_, at) => store.visitor(`friend${at}`))
  for (const one of people) one.join({ want })
  await store.pass(200)
  return { store, people: people as [VisitorDouble, VisitorDouble, ...VisitorDouble[]], want }
}

const speak = (one: VisitorDouble, session: number, state: "live" | "muted" = "muted") =>
  one.say({ type: "voice-join", session, state })

/** What a page knows of others in voice, by number. */
function voicesFor(viewer: VisitorDouble): Map<number, string> {
  const voices = new Map<number, string>()
  const note = (id: number, voice: { state: string } | null | undefined) => {
    if (voice) voices.set(id, voice.state)
    else if (voice === null) voices.delete(id)
  }
  for (const reply of viewer.replies) {
    if (reply.type === "joined") {
      voices.clear()
      for (const { id, voice } of reply.people) note(id, voice)
    }
    if (reply.type !== "people") continue
    for (const id of reply.out) voices.delete(id)
    for (const { id, voice } of reply.in) note(id, voice ?? null)
    for (const { id, voice } of reply.changed) note(id, voice)
  }
  return voices
}

test("[VOI-1] everybody in the room is told who is in voice, who can be heard, and who is no longer", async () => {
  const { store, people, want } = await company(3)
  const [anna, bruno, carla] = people
  speak(anna, 11)
  await store.pass(200)
  expect(anna.last("voice-joined")).toMatchObject({ session: 11 })
  expect([...voicesFor(bruno)]).toEqual([[anna.id, "muted"]])
  anna.say({ type: "voice-state", state: "live" })
  await store.pass(200)
  expect([...voicesFor(bruno)]).toEqual([[anna.id, "live"]])
  const late = store.visitor("late")
  late.join({ want })
  await store.pass(200)
  expect([...voicesFor(late)]).toEqual([[anna.id, "live"]])
  anna.say({ type: "voice-leave" })
  await store.pass(200)
  for (const viewer of [bruno, carla, late]) expect([...voicesFor(viewer ?? bruno)]).toEqual([])
})

test("[VOI-1] nobody says anything of voice who isn't in it", async () => {
  const { store, people } = await company(2)
  const [anna, bruno] = people
  anna.say({ type: "voice-state", state: "live" })
  await store.pass(200)
  expect(anna.last("denied")).toMatchObject({ of: "voice-state", reason: "person-unknown" })
  expect([...voicesFor(bruno)]).toEqual([])
})

test("[VOI-2] six are in voice at once; the seventh is told, and comes in when somebody has gone", async () => {
  const { store, people } = await company(MAX_VOICE + 1)
  for (const [at, one] of people.entries()) speak(one, at + 1)
  await store.pass(200)
  const seventh = people[MAX_VOICE] ?? people[0]
  expect(seventh.last("denied")).toMatchObject({ of: "voice-join", reason: "voice-full", wait: null })
  expect(voicesFor(seventh).size).toBe(MAX_VOICE)
  people[1].say({ type: "leave" })
  await store.pass(200)
  speak(seventh, 99)
  await store.pass(200)
  expect(seventh.last("voice-joined").session).toBe(99)
  // Who is in keeps the place that they have.
  speak(people[0], 1, "live")
  await store.pass(200)
  expect(people[0].last("voice-joined").session).toBe(1)
})

test("[VOI-2] on a guided visit a place in voice is kept for whoever guides", async () => {
  const store = openStore()
  const code = store.codes.make("guided")
  const guests = Array.from({ length: MAX_VOICE }, (_, at) => store.visitor(`guest${at}`))
  for (const [at, guest] of guests.entries()) {
    guest.join({ want: { kind: "guided", code } })
    await store.settle()
    speak(guest, at + 1)
  }
  await store.pass(200)
  const last = guests.at(-1)
  expect(last?.last("denied").reason).toBe("voice-full")
  const guide = store.visitor("guide", { guide: async () => ({ id: "chiara", name: "Chiara" }) })
  guide.join({ want: { kind: "guide", code } })
  await store.settle()
  speak(guide, 50)
  await store.pass(200)
  expect(guide.last("voice-joined").session).toBe(50)
  expect(voicesFor(guide).size).toBe(MAX_VOICE)
})

test("[VOI-3] a signal goes to the one it is for, as it was sent, with the number of who sent it", async () => {
  const { store, people } = await company(3)
  const [anna, bruno, carla] = people
  for (const [at, one] of people.entries()) speak(one, at + 1)
  await store.settle()
  anna.say({ type: "signal", to: bruno.id, session: 1, for: 2, link: 4, signal: OFFER })
  await store.settle()
  expect(bruno.all("signal")).toEqual([
    { type: "signal", id: anna.id, session: 1, for: 2, link: 4, signal: OFFER },
  ])
  expect([...anna.all("signal"), ...(carla?.all("signal") ?? [])]).toEqual([])
})

test("[VOI-3] signals pass only between members who are both in voice, in the stays that are meant, and see each other", async () => {
  const { store, people } = await company(3)
  const [anna, bruno, carla] = people
  const say = (signal: { to?: number; session?: number; for?: number }) =>
    anna.say({ type: "signal", to: bruno.id, session: 1, for: 2, link: 1, signal: OFFER, ...signal })
  const refused = async () => {
    await store.settle()
    expect(bruno.all("signal")).toEqual([])
    expect(carla?.all("signal")).toEqual([])
    expect(anna.last("denied")).toMatchObject({ of: "signal", reason: "person-unknown" })
    anna.forget()
  }
  say({})
  await refused()
  speak(anna, 1)
  say({})
  await refused()
  speak(bruno, 2)
  await store.settle()
  say({ session: 3 })
  await refused()
  say({ for: 3 })
  await refused()
  say({ to: carla?.id ?? -1 })
  await refused()
  say({ to: 65_535 })
  await refused()
  say({ to: anna.id, for: 1 })
  await refused()
  bruno.say({ type: "block", key: anna.key, on: true })
  await store.settle()
  say({})
  await refused()
  bruno.say({ type: "block", key: anna.key, on: false })
  await store.settle()
  say({})
  await store.settle()
  expect(bruno.all("signal")).toHaveLength(1)
})

test("[VOI-3] finding a way to five others is never too much; a page that never stops is held back", async () => {
  const { store, people } = await company(2)
  const [anna, bruno] = people
  speak(anna, 1)
  speak(bruno, 2)
  await store.settle()
  const signal = () => anna.say({ type: "signal", to: bruno.id, session: 1, for: 2, link: 1, signal: OFFER })
  for (let told = 0; told < 50; told++) signal()
  await store.settle()
  expect(bruno.all("signal")).toHaveLength(50)
  for (let second = 0; second < 60; second++) {
    for (let told = 0; told < 12; told++) signal()
    await store.pass(1_000)
  }
  expect(anna.last("denied")).toMatchObject({ of: "signal", reason: "too-many" })
  expect(bruno.all("signal").length).toBeLessThan(60 * 8 + 140)
})

test("[VOI-4] whoever loses the connection keeps the place in voice as long as they are seen; who comes back says so again", async () => {
  const { store, people } = await company(2)
  const [anna, bruno] = people
  speak(anna, 1, "live")
  await store.pass(200)
  anna.cut()
  await store.pass(1_000)
  expect(voicesFor(bruno).get(anna.id)).toBe("live")
  anna.reconnect()
  anna.join()
  await store.settle()
  speak(anna, 1, "live")
  await store.pass(200)
  expect(voicesFor(bruno).get(anna.id)).toBe("live")

  // The page was loaded anew: it is in the room, and not in voice.
  anna.cut()
  anna.reconnect()
  anna.join()
  await store.pass(200)
  expect([...voicesFor(bruno)]).toEqual([])
  speak(anna, 2)
  await store.pass(200)
  anna.cut()
  await store.pass(9_000)
  expect([...voicesFor(bruno)]).toEqual([])
  expect([...(store.rooms()[0]?.members.values() ?? [])].map(({ voice }) => voice)).toEqual([null, null])
})

test("[VOI-5] passwords for the TURN server are good for an hour and can't be made by anybody else", () => {
  const now = 1_790_000_000_000
  const servers = createIceServers({
    stunUrls: ["stun:a.example"],
    turnUrls: ["turn:b.example", "turns:b.example"],
    turnSecret: SECRET,
  })("k".repeat(22), now)
  const username = `${now / 1000 + TURN_LIFE_S}:${"k".repeat(22)}`
  expect(servers).toEqual([
    { urls: ["stun:a.example"] },
    {
      urls: ["turn:b.example", "turns:b.example"],
      username,
      credential: createHmac("sha1", SECRET).update(username).digest("base64"),
    },
  ])
  expect(createIceServers({ stunUrls: [], turnUrls: [], turnSecret: null })("k", now)).toEqual([])
})

test("[VOI-5] only who is in voice is told of the servers; among strangers all goes over them", async () => {
  const iceServers = createIceServers({ stunUrls: [], turnUrls: ["turn:b.example"], turnSecret: SECRET })
  for (const [kind, relay] of [
    ["friends", false],
    ["any", true],
  ] as const) {
    const { store, people } = await company(MAX_VOICE + 1, { iceServers }, kind)
    for (const [at, one] of people.entries()) speak(one, at + 1)
    const outside = store.visitor("outside")
    speak(outside, 9)
    await store.pass(200)
    const [anna] = people
    const told = anna.last("voice-joined")
    expect(told.relay).toBe(relay)
    expect(told.servers[0]?.username).toMatch(new RegExp(`^\\d+:${anna.key}$`))
    for (const one of [people[MAX_VOICE], outside]) {
      expect(JSON.stringify(one?.replies)).not.toContain("turn:")
    }
  }
  const { store, people } = await company(2, {}, "any")
  speak(people[0], 1)
  await store.settle()
  expect(people[0].last("voice-joined")).toMatchObject({ servers: [], relay: false })
})
