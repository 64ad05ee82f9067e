import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  createPathRecorder,
  type Observation,
  type RecordedStretch,
} from "../../../src/client/recording/path-recorder.ts"
import { MAX_RECORDING_BYTES, MAX_TRACK_BYTES } from "../../../src/domain/recording/path-sample.ts"
import { readTrack } from "../../../src/domain/recording/read-track.ts"

const FLOOR = [
  { x: -20, z: -20 },
  { x: 20, z: -20 },
  { x: 20, z: 20 },
  { x: -20, z: 20 },
]
const FRAME = 16

const HERE: Observation = {
  ...{ x: 0, z: 0, heading: 0, yaw: 0, pitch: 9 },
  pose: "upright",
  product: null,
  zone: "atrium",
}

function recording(start = 1_000_000) {
  const clock = { now: start }
  const kept = new Map<string, RecordedStretch>()
  const done: string[] = []
  let made = 0
  let tellings = 0
  const recorder = createPathRecorder({
    scene: { id: "flagship", version: "1", floor: FLOOR },
    now: () => clock.now,
    newId: () => `stretch-${++made}`,
    keep: (stretch, isDone) => {
      tellings++
      kept.set(stretch.id, stretch)
      if (isDone) done.push(stretch.id)
    },
  })
  return {
    clock,
    recorder,
    done,
    get tellings() {
      return tellings
    },
    stretches: () => [...kept.values()],
    samples: () =>
      [...kept.values()].flatMap(({ startedAt, track }) =>
        readTrack(track).map((each) => ({ ...each, at: each.at + startedAt })),
      ),
  }
}

describe("recording a way", () => {
  test("[RPL-3] tells four places a second of who walks, and none of who stands", () => {
    const { clock, recorder, samples } = recording()
    const seen = { ...HERE }
    for (let frame = 0; frame < 625; frame++, clock.now += FRAME) {
      seen.x = frame * 0.02
      recorder.see(seen)
    }
    recorder.close()
    const walked = samples().length
    expect(walked).toBeGreaterThan(35)
    expect(walked).toBeLessThanOrEqual(41)
    for (let frame = 0; frame < 1000; frame++, clock.now += FRAME) recorder.see(seen)
    recorder.close()
    expect(samples().length).toBe(walked)
  })

  test("[RPL-3] takes at once what is taken in hand, and where one comes in", () => {
    const { clock, recorder, samples } = recording()
    recorder.see(HERE)
    clock.now += FRAME
    recorder.see({ ...HERE, pose: "holding", product: "lamp" })
    clock.now += FRAME
    recorder.see({ ...HERE, zone: "lighting" })
    recorder.close()
    expect(samples().map(({ product, zone }) => [product, zone])).toEqual([
      [null, "atrium"],
      ["lamp", "atrium"],
      [null, "lighting"],
    ])
  })

  test("[RPL-4] keeps what there is while it grows, and ends a stretch in time", () => {
    const r = recording()
    const seen = { ...HERE }
    for (let frame = 0; frame < 4000; frame++, r.clock.now += FRAME) {
      seen.x = Math.sin(frame / 200) * 10
      r.recorder.see(seen)
    }
    expect(r.done.length).toBe(2)
    expect(r.tellings).toBeGreaterThan(8)
    for (const { track } of r.stretches()) expect(track.length).toBeLessThanOrEqual(MAX_TRACK_BYTES)
  })

  test("[RPL-5] leaves out what isn't in the scene, and goes on when a clock is put back", () => {
    const { clock, recorder, samples, stretches } = recording()
    recorder.see({ ...HERE, x: 400 })
    recorder.see({ ...HERE, x: Number.NaN })
    expect(samples()).toEqual([])
    recorder.see(HERE)
    clock.now -= 3_600_000
    recorder.see({ ...HERE, x: 2 })
    recorder.close()
    expect(samples().map(({ x }) => x)).toEqual([0, 2])
    expect(stretches().length).toBe(2)
  })

  test("[RPL-6] twenty minutes of the most restless visitor are at most 60 kB", () => {
    const jitter = fc.record({
      seed: fc.integer(),
      names: fc.integer({ min: 1, max: 300 }),
      every: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(jitter, ({ seed, names, every }) => {
        const { clock, recorder, stretches } = recording()
        let state = seed >>> 0
        const chance = () => {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
          return state / 2 ** 32
        }
        const id = () => `0b7e4a52-3f0e-4c59-9a4e-${String(Math.floor(chance() * names)).padStart(12, "0")}`
        const until = clock.now + 20 * 60_000
        for (let frame = 0; clock.now < until; frame++, clock.now += 50) {
          const busy = frame % every === 0
          recorder.see({
            x: chance() * 40 - 20,
            z: chance() * 40 - 20,
            heading: chance() * 360,
            yaw: chance() * 360 - 180,
            pitch: chance() * 90 - 45,
            pose: busy ? "holding" : "upright",
            product: busy ? id() : null,
            zone: busy ? id() : "atrium",
          })
        }
        recorder.close()
        const bytes = stretches().reduce((sum, { track }) => sum + track.length, 0)
        expect(bytes).toBeGreaterThan(1000)
        expect(bytes).toBeLessThanOrEqual(MAX_RECORDING_BYTES)
        for (const { track } of stretches()) expect(track.length).toBeLessThanOrEqual(MAX_TRACK_BYTES)
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 4) },
    )
  })
})
