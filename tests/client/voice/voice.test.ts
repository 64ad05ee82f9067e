// @vitest-environment jsdom
import { expect, test } from "vitest"
import type { Person } from "../../../src/client/presence/index.ts"
import { ANSWER_MS, REST_MS, SLEEP_MS } from "../../../src/client/voice/create-voice.ts"
import type { VoiceSettings } from "../../../src/client/voice/voice-settings.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { aPerson, withCompany } from "../../helpers/together/company.ts"
import { withVoice } from "../../helpers/voice/voice-double.ts"

const inVoice = (id: number, session = id * 10): Person => aPerson(id, { voice: { session, state: "muted" } })

/** In a room with these people, and not yet in voice. */
async function room(people: readonly Person[] = [], settings: Partial<VoiceSettings> = {}) {
  const company = withCompany(createFakeShop([]).shop)
  await company.join(people)
  const double = withVoice(company.presence, settings)
  const { voice } = double
  return {
    ...company,
    ...double,
    state: () => voice.store.getState(),
    trouble: () => voice.store.getState().trouble?.reason ?? null,
    saidOf: (type: string) => company.said.filter((each) => each.type === type),
    /** Goes in, and is let in. */
    async goIn(listening = false): Promise<void> {
      await voice.join({ listening })
      company.tell(double.joined())
    },
  }
}

test("[VOI-8] the microphone is asked for on trying it or on going in, and by nothing else", async () => {
  const { voice, device, goIn } = await room([inVoice(1)])
  voice.change({ mode: "open", device: "usb" })
  voice.talk(true)
  voice.wake()
  expect(device.asked).toBe(0)
  await voice.test()
  expect(device.asked).toBe(1)
  // What was tried is what one goes in with.
  await goIn()
  expect(device.asked).toBe(1)
  expect(device.tracks).toHaveLength(1)
})

test("[VOI-8] the microphone is let go when the test, voice, or company ends", async () => {
  const test = await room()
  await test.voice.test()
  test.voice.leave()
  expect(test.device.tracks.map(({ stopped }) => stopped)).toEqual([true])
  await test.goIn()
  test.voice.leave()
  expect(test.device.tracks.map(({ stopped }) => stopped)).toEqual([true, true])
  await test.goIn()
  test.presence.leave()
  expect(test.device.tracks.map(({ stopped }) => stopped)).toEqual([true, true, true])
  expect(test.state()).toMatchObject({ status: "off", mic: { kind: "closed" }, trouble: null })
  expect(test.mixers.open).toBe(0)
  expect(test.network.closed).toBe(2)
  expect(test.timers.waiting).toBe(0)
})

test("[VOI-8] a microphone that is allowed too late is let go at once", async () => {
  const { voice, device, state } = await room()
  device.answer = "wait"
  const trying = voice.test()
  voice.leave()
  device.decide("allow")
  await trying
  expect(device.tracks.map(({ stopped }) => stopped)).toEqual([true])
  expect(state()).toMatchObject({ status: "off", mic: { kind: "closed" } })
})

test("[VOI-9] nobody hears one before one is in, nor while the key isn't held; the others are told each time", async () => {
  const { voice, device, goIn, saidOf, network } = await room([inVoice(1)])
  await voice.test()
  expect(device.tracks[0]?.enabled).toBe(true)
  expect(network.opened).toHaveLength(0)
  await goIn()
  expect(device.tracks[0]?.enabled).toBe(false)
  expect(saidOf("voice-join")).toEqual([{ type: "voice-join", session: 71, state: "muted" }])
  voice.talk(true)
  expect(device.tracks[0]?.enabled).toBe(true)
  voice.talk(false)
  expect(device.tracks[0]?.enabled).toBe(false)
  expect(saidOf("voice-state").map((each) => "state" in each && each.state)).toEqual(["live", "muted"])
  expect(network.sent).toBe(device.tracks[0])
})

test("[VOI-9] with an open microphone one is heard from going in, and can switch it off and to the key", async () => {
  const { voice, device, goIn, state } = await room([], { mode: "open" })
  await goIn()
  expect(state().mic).toEqual({ kind: "open", live: true })
  voice.talk(false)
  expect(device.tracks[0]?.enabled).toBe(false)
  voice.talk(true)
  voice.change({ mode: "push" })
  expect(device.tracks[0]?.enabled).toBe(false)
  voice.change({ mode: "open" })
  expect(device.tracks[0]?.enabled).toBe(true)
})

test("[VOI-9] what the room refused as too much is told again, as it is then", async () => {
  const { voice, goIn, tell, timers, saidOf } = await room()
  await goIn()
  voice.talk(true)
  tell({ type: "denied", of: "voice-state", reason: "too-many", wait: 300 })
  voice.talk(false)
  timers.pass(300)
  expect(saidOf("voice-state").at(-1)).toEqual({ type: "voice-state", state: "muted" })
})

test("[VOI-9] another microphone takes the place of the one before, as live as it was", async () => {
  const { voice, device, goIn, network } = await room([inVoice(1)], { mode: "open" })
  await goIn()
  voice.change({ device: "usb" })
  await expect.poll(() => network.sent).toBe(device.tracks[1])
  expect(device.tracks.map(({ device, stopped, enabled }) => [device, stopped, enabled])).toEqual([
    [null, true, true],
    ["usb", false, true],
  ])
})

test.each(["denied", "missing", "busy"] as const)(
  "[VOI-11] without a microphone (%s) voice ends with the reason, and one can still listen",
  async (answer) => {
    const { voice, device, goIn, state, trouble, saidOf, network } = await room([inVoice(1)])
    device.answer = answer
    await voice.join({ listening: false })
    expect(state()).toMatchObject({ status: "off", trouble: { reason: answer, testing: false } })
    expect(saidOf("voice-join")).toEqual([])
    await goIn(true)
    expect(state()).toMatchObject({ status: "in", mic: { kind: "closed" } })
    expect(trouble()).toBeNull()
    expect(saidOf("voice-join")).toMatchObject([{ state: "listening" }])
    expect(network.sent).toBeNull()
    voice.talk(true)
    expect(state().mic).toEqual({ kind: "closed" })
    expect(device.asked).toBe(1)
  },
)

test.each(["insecure", "unsupported"] as const)(
  "[VOI-11] where there can be no voice (%s) nothing is asked for and the reason is told",
  async (obstacle) => {
    const { voice, device, trouble, mixers } = await room()
    device.obstacle = obstacle
    await voice.join({ listening: true })
    expect(trouble()).toBe(obstacle)
    await voice.test()
    expect(trouble()).toBe(obstacle)
    expect([device.asked, mixers.open]).toEqual([0, 0])
  },
)

test("[VOI-11] a seventh, a room that doesn't answer, and nobody who can be reached end voice with the reason", async () => {
  const full = await room([inVoice(1)])
  await full.voice.join({ listening: false })
  full.tell({ type: "denied", of: "voice-join", reason: "voice-full", wait: null })
  expect(full.trouble()).toBe("full")
  expect(full.device.tracks[0]?.stopped).toBe(true)

  const mute = await room()
  await mute.voice.join({ listening: true })
  mute.timers.pass(ANSWER_MS)
  expect(mute.trouble()).toBe("unanswered")

  const lost = await room([inVoice(1), inVoice(2)])
  await lost.goIn()
  const { onRoute } = lost.network.opened[0] ?? {}
  onRoute?.(aPerson(1).key, "failed")
  lost.timers.pass(1)
  expect(lost.state().status).toBe("in")
  onRoute?.(aPerson(2).key, "failed")
  lost.timers.pass(1)
  expect(lost.state().status).toBe("off")
  expect(lost.trouble()).toBe("no-route")
  expect(lost.said.at(-1)).toEqual({ type: "voice-leave" })
})

test("[VOI-11] a microphone that is unplugged leaves one listening, and says so", async () => {
  const { goIn, device, state, trouble, saidOf, network } = await room([inVoice(1)], { mode: "open" })
  await goIn()
  device.tracks[0]?.dispatchEvent(new Event("ended"))
  expect(state()).toMatchObject({ status: "in", mic: { kind: "closed" } })
  expect(trouble()).toBe("mic-lost")
  expect(network.sent).toBeNull()
  expect(saidOf("voice-state").at(-1)).toEqual({ type: "voice-state", state: "listening" })
})

test("[VOI-10] when the room is back one is in its voice as before, with the same stay; another room ends it", async () => {
  const { goIn, join, tell, joined, saidOf, network, state, presence, device } = await room([inVoice(1)])
  await goIn()
  presence.store.setState((before) =>
    before.status.kind === "together" ? { status: { ...before.status, kind: "resuming", since: 0 } } : before,
  )
  expect(state().status).toBe("in")
  await join([inVoice(1)])
  expect(saidOf("voice-join").map((each) => "session" in each && each.session)).toEqual([71, 71])
  expect(network.woken).toBe(0)
  tell(joined(71))
  expect(network.woken).toBe(1)
  expect(network.opened).toHaveLength(1)
  await join([inVoice(1)], { id: "room-2" })
  expect(state().status).toBe("off")
  expect(device.tracks[0]?.stopped).toBe(true)
})

test("[VOI-6] signals reach whom they are for, and what comes before its sender is known waits", async () => {
  const { goIn, tell, people, network, saidOf } = await room([inVoice(1)])
  await goIn()
  expect(network.members).toEqual([{ key: aPerson(1).key, session: 10 }])
  const signal = { kind: "offer", sdp: "v=0" } as const
  network.opened[0]?.tell({ key: aPerson(1).key, session: 10 }, 3, signal)
  expect(saidOf("signal")).toEqual([{ type: "signal", to: 1, session: 71, for: 10, link: 3, signal }])
  // A member whose stay is over is told nothing.
  network.opened[0]?.tell({ key: aPerson(1).key, session: 9 }, 3, signal)
  expect(saidOf("signal")).toHaveLength(1)

  tell({ type: "signal", id: 2, session: 20, for: 71, link: 1, signal })
  tell({ type: "signal", id: 1, session: 10, for: 70, link: 1, signal })
  expect(network.taken).toEqual([])
  people({ in: [inVoice(2)] })
  expect(network.taken).toEqual([{ from: { key: aPerson(2).key, session: 20 }, link: 1, signal }])
})

test("[VOI-12] each is as loud as one likes; who is muted is silent, who is blocked is parted from at once", async () => {
  const { voice, goIn, presence, volumes, network } = await room([inVoice(1), inVoice(2)])
  const [one, two] = [aPerson(1), aPerson(2)]
  await goIn()
  expect([...volumes.values()]).toEqual([1, 1])
  voice.setVolume(one.key, 0.4)
  expect(volumes.get(one.key)).toBe(0.4)
  presence.mute(one, true)
  expect(volumes.get(one.key)).toBe(0)
  presence.mute(one, false)
  expect(volumes.get(one.key)).toBe(0.4)
  presence.block(two, true)
  expect(network.parted).toEqual([two.key])
})

test("[VOI-12] voices come from where people stand, unless one has no body there or doesn't want it", async () => {
  const person = { ...inVoice(1), place: { x: 3, z: -4, heading: 0 } }
  const { voice, goIn, presence, places, heard, timers } = await room([person])
  await goIn()
  heard.set(person.key, null)
  timers.pass(100)
  expect(places.listener).toBeNull()
  Object.assign(presence.own, { x: 1, z: 2, heading: 90, there: true })
  timers.pass(100)
  expect(places.listener).toMatchObject({ x: 1, z: 2, heading: 90 })
  expect(places.spots.get(person.key)).toMatchObject({ x: 3, z: -4 })
  voice.change({ spatial: false })
  timers.pass(100)
  expect(places.listener).toBeNull()
})

test("[VOI-15] who speaks is known as long as they do, and nobody once voice has ended", async () => {
  const { voice, goIn, presence, loud, timers } = await room([inVoice(1), aPerson(2)])
  await goIn()
  loud.set(aPerson(1).key, 0.8)
  loud.set(aPerson(2).key, 0.8)
  timers.pass(100)
  expect([...presence.store.getState().speaking]).toEqual([aPerson(1).key])
  voice.leave()
  expect([...presence.store.getState().speaking]).toEqual([])
})

test("[VOI-16] who looks away is let go of the key at once, has the microphone off after a minute and voice after long", async () => {
  const push = await room()
  await push.goIn()
  push.voice.talk(true)
  push.voice.look(false)
  expect(push.state().mic).toEqual({ kind: "open", live: false })
  expect(push.trouble()).toBeNull()

  const open = await room([], { mode: "open" })
  await open.goIn()
  open.voice.look(false)
  open.timers.pass(REST_MS - 1)
  open.voice.look(true)
  open.timers.pass(SLEEP_MS)
  expect(open.state().mic).toEqual({ kind: "open", live: true })
  open.voice.look(false)
  open.timers.pass(REST_MS)
  expect(open.state().mic).toEqual({ kind: "open", live: false })
  expect(open.trouble()).toBe("rested")
  open.voice.talk(true)
  expect(open.trouble()).toBeNull()
  open.timers.pass(SLEEP_MS)
  expect(open.state().status).toBe("off")
  expect(open.trouble()).toBe("asleep")

  const testing = await room()
  await testing.voice.test()
  testing.voice.look(false)
  expect(testing.state()).toMatchObject({ status: "off", trouble: null })
})
