import fc from "fast-check"
import { expect, test } from "vitest"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { loudnessOf, SPEAKING } from "../../../src/client/voice/sound/loudness.ts"
import { MicError, microphoneOf } from "../../../src/client/voice/sound/microphone.ts"
import { placeAround } from "../../../src/client/voice/sound/place-around.ts"
import { createSpeaking } from "../../../src/client/voice/speaking.ts"
import {
  recallVoice,
  rememberVoice,
  USUAL_VOICE,
  withVolume,
} from "../../../src/client/voice/voice-settings.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"

const metres = fc.double({ min: -300, max: 300, noNaN: true })
const KEY = "k".repeat(22)

test("[VOI-12] who stands ahead is ahead, who stands to the right is to the right, whichever way one looks", () => {
  for (const [heading, ahead, right] of [
    [0, { x: 1, z: -3 }, { x: 5, z: 2 }],
    [90, { x: 5, z: 2 }, { x: 1, z: 7 }],
    [180, { x: 1, z: 7 }, { x: -3, z: 2 }],
    [270, { x: -3, z: 2 }, { x: 1, z: -3 }],
  ] as const) {
    const listener = { x: 1, z: 2, heading }
    expect(placeAround(listener, ahead).z).toBeLessThan(-3.9)
    expect(Math.abs(placeAround(listener, ahead).x)).toBeLessThan(1e-9)
    expect(placeAround(listener, right).x).toBeGreaterThan(3.9)
    expect(Math.abs(placeAround(listener, right).z)).toBeLessThan(1e-9)
  }
})

test("[VOI-12] turning round changes where a voice comes from and never how far it is", () => {
  fc.assert(
    fc.property(
      metres,
      metres,
      metres,
      metres,
      fc.double({ min: 0, max: 360, noNaN: true }),
      (x, z, ox, oz, heading) => {
        const around = placeAround({ x, z, heading }, { x: ox, z: oz })
        expect(Math.hypot(around.x, around.z)).toBeCloseTo(Math.hypot(ox - x, oz - z), 6)
      },
    ),
  )
})

test("[VOI-14] a meter stands at nothing for silence, at its end for the loudest, and between for speech", () => {
  const tone = (amplitude: number) =>
    Float32Array.from({ length: 1024 }, (_, at) => amplitude * Math.sin((at * 2 * Math.PI * 8) / 1024))
  expect(loudnessOf(new Float32Array(1024))).toBe(0)
  expect(loudnessOf(new Float32Array(0))).toBe(0)
  expect(loudnessOf(Float32Array.from({ length: 8 }, (_, at) => (at % 2 ? 1 : -1)))).toBe(1)
  expect(loudnessOf(tone(0.1))).toBeGreaterThan(SPEAKING)
  expect(loudnessOf(tone(0.001))).toBeLessThan(SPEAKING)
  expect(loudnessOf(tone(0.4))).toBeGreaterThan(loudnessOf(tone(0.04)))
})

test("[VOI-15] somebody speaks from the first sound until a while after the last, and no longer when gone", () => {
  const speaking = createSpeaking()
  const loud = (key: string) => (key === "anna" ? 1 : 0)
  expect([...speaking.look(["anna", "bruno"], loud)]).toEqual(["anna"])
  const same = speaking.look(["anna", "bruno"], loud)
  expect(speaking.look(["anna", "bruno"], () => 0)).toBe(same)
  for (let look = 0; look < 6; look++) speaking.look(["anna", "bruno"], () => 0)
  expect([...speaking.look(["anna", "bruno"], () => 0)]).toEqual([])
  speaking.look(["anna"], loud)
  expect([...speaking.look([], loud)]).toEqual([])
})

test("[VOI-17] how one speaks and hears is kept on the device; what is damaged is as usual", () => {
  const kept = createFakeStorage()
  const storage = createSafeStorage(() => kept)
  expect(recallVoice(storage)).toEqual(USUAL_VOICE)
  const settings = { mode: "open", spatial: false, device: "usb", volumes: { [KEY]: 0.4 } } as const
  rememberVoice(storage, settings)
  expect(recallVoice(storage)).toEqual(settings)
  storage.write("vetrina.voice", { mode: "shout", spatial: 1, device: 7, volumes: { "../x": 99 } })
  expect(recallVoice(storage)).toEqual(USUAL_VOICE)
  storage.write("vetrina.voice", "nonsense")
  expect(recallVoice(storage)).toEqual(USUAL_VOICE)
})

test("[VOI-17] of the people whose volume was set the last hundred are kept, each between silent and twice as loud", () => {
  const storage = createSafeStorage(() => kept)
  const kept = createFakeStorage()
  let { volumes } = USUAL_VOICE
  for (let person = 0; person < 130; person++)
    volumes = withVolume({ volumes }, `${person}`.padEnd(22, "_"), person % 2 ? 9 : -3)
  rememberVoice(storage, { ...USUAL_VOICE, volumes })
  const recalled = recallVoice(storage).volumes
  expect(Object.keys(recalled)).toHaveLength(100)
  expect(recalled["129".padEnd(22, "_")]).toBe(2)
  expect(recalled["128".padEnd(22, "_")]).toBe(0)
})

const named = (name: string) => Object.assign(new Error(name), { name })

test.each([
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "missing"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
])("[VOI-11] a microphone that can't be had (%s) is said to be %s", async (name, trouble) => {
  const open = microphoneOf({ getUserMedia: () => Promise.reject(named(name)) })
  await expect(open(null)).rejects.toThrow(MicError)
  await expect(open(null)).rejects.toMatchObject({ trouble })
})

test("[VOI-11] when the chosen microphone is gone the device's own is used, silent until it is wanted", async () => {
  const asked: unknown[] = []
  const track = { enabled: true, getSettings: () => ({ deviceId: "own" }) }
  const open = microphoneOf({
    getUserMedia: async (constraints) => {
      asked.push(constraints?.audio)
      if (JSON.stringify(constraints).includes("usb")) throw named("OverconstrainedError")
      return { getAudioTracks: () => [track] } as unknown as MediaStream
    },
  })
  expect(await open("usb")).toMatchObject({ device: "own", track: { enabled: false } })
  expect(asked).toHaveLength(2)
})
