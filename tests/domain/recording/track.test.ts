import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { turnBetween } from "../../../src/domain/heading.ts"
import {
  MAX_PART_MS,
  type PathSample,
  QUANTUM,
  TrackError,
} from "../../../src/domain/recording/path-sample.ts"
import { readTrack } from "../../../src/domain/recording/read-track.ts"
import { createTrackWriter } from "../../../src/domain/recording/write-track.ts"

const RUNS = Number(process.env.PROPERTY_RUNS ?? 100)

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const name = fc.option(fc.stringMatching(/^[\w.:-]{1,64}$/), { nil: null })

const sample = fc.record({
  pause: fc.oneof(fc.constant(250), fc.integer({ min: 0, max: 20_000 })),
  x: between(-1000, 1000),
  z: between(-1000, 1000),
  heading: between(0, 360),
  yaw: between(-180, 180),
  pitch: between(-90, 90),
  pose: fc.constantFrom("upright", "seated", "holding", "wearing"),
  product: name,
  zone: name,
})
const samples = fc.array(sample, { maxLength: 40 }).map((list): readonly PathSample[] => {
  let at = 0
  return list.map(({ pause, ...rest }) => {
    at = Math.min(MAX_PART_MS, at + pause)
    return { ...rest, at }
  })
})

function written(list: readonly PathSample[]): Uint8Array {
  const writer = createTrackWriter()
  for (const each of list) writer.add(each)
  expect(writer.length).toBe(writer.bytes().length)
  return writer.bytes()
}

describe("a track", () => {
  test("[RPL-1] gives back every sample, each value within half a step of what it was", () => {
    fc.assert(
      fc.property(samples, (list) => {
        fc.pre(written(list).length <= 4096)
        const read = readTrack(written(list))
        expect(read.length).toBe(list.length)
        list.forEach((was, index) => {
          const is = read[index]
          if (!is) throw new Error("a sample is missing")
          const near = (a: number, b: number, step: number) =>
            expect(Math.abs(a - b)).toBeLessThanOrEqual(step / 2 + 1e-9)
          near(is.at, was.at, QUANTUM.milliseconds)
          near(is.x, was.x, QUANTUM.metres)
          near(is.z, was.z, QUANTUM.metres)
          near(turnBetween(is.heading, was.heading), 0, QUANTUM.degrees)
          near(is.yaw, was.yaw, QUANTUM.degrees)
          near(is.pitch, was.pitch, QUANTUM.degrees)
          expect([is.pose, is.product, is.zone]).toEqual([was.pose, was.product, was.zone])
        })
      }),
      { numRuns: RUNS },
    )
  })

  test("[RPL-1] written anew from what was read is the same, byte by byte", () => {
    fc.assert(
      fc.property(samples, (list) => {
        const bytes = written(list)
        fc.pre(bytes.length <= 4096)
        expect(written(readTrack(bytes))).toEqual(bytes)
      }),
      { numRuns: RUNS },
    )
  })

  test("[RPL-2] of any bytes gives samples that can be, or says what is wrong with them", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([1, ...bytes])),
          samples.chain((list) =>
            fc.tuple(fc.nat(200), fc.nat(255)).map(([at, value]) => {
              const bytes = written(list.slice(0, 8))
              bytes[at % bytes.length] = value
              return bytes
            }),
          ),
        ),
        (bytes) => {
          try {
            let before = 0
            for (const { at, x, z, heading, yaw, pitch } of readTrack(bytes)) {
              expect(at).toBeGreaterThanOrEqual(before)
              expect(Math.max(Math.abs(x), Math.abs(z))).toBeLessThanOrEqual(1000)
              expect(heading >= 0 && heading < 360).toBe(true)
              expect(Math.abs(yaw) <= 180 && Math.abs(pitch) <= 90).toBe(true)
              before = at
            }
          } catch (error) {
            if (!(error instanceof TrackError)) throw error
            expect(error.message).not.toBe("")
          }
        },
      ),
      { numRuns: RUNS * 2 },
    )
  })

  test.each([
    ["nothing at all", [], "ends in the middle"],
    ["another version", [9], "no version 9"],
    ["a sample that ends", [1, 2, 10], "ends in the middle"],
    ["a thing that can't be told", [1, 64], "can't tell 64"],
    ["a number that is longer than it needs to be", [1, 2, 0x80, 0, 0], "longer than it needs"],
    ["a pose that isn't", [1, 16, 7, 0], "no pose 7"],
    ["a name that wasn't told", [1, 32, 2], "name 2 of 0"],
    ["a name that is none", [1, 32, 1, 1, 0x20], "a name that is none"],
  ])("[RPL-2] names what is wrong with %s", (_, bytes, words) => {
    expect(() => readTrack(Uint8Array.from(bytes))).toThrow(words)
  })

  test("refuses to write what isn't a place, a name or a later time", () => {
    const here = {
      at: 0,
      x: 0,
      z: 0,
      heading: 0,
      yaw: 0,
      pitch: 0,
      pose: "upright",
      product: null,
      zone: null,
    } as const
    const writer = createTrackWriter()
    writer.add({ ...here, at: 500 })
    expect(() => writer.add({ ...here, at: 499 })).toThrow("invalid time 499")
    expect(() => writer.add({ ...here, at: 600, x: Number.NaN })).toThrow("NaN is no number")
    expect(() => writer.add({ ...here, at: 600, z: 1001 })).toThrow("further than 1000 m")
    expect(() => writer.add({ ...here, at: 600, zone: "una zona" })).toThrow("invalid name")
    expect(writer.samples).toBe(1)
  })
})
