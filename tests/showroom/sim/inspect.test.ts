import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  BRING_SECONDS,
  createBring,
  createOrbit,
  easeInOut,
  stepBring,
  stepOrbit,
} from "../../../src/showroom/sim/index.ts"
import { runs } from "./arbitraries.ts"

const MOVING = { reducedMotion: false }
const CALM = { reducedMotion: true }
const LET_GO = { turn: 0, tilt: 0, zoom: 1, dragging: false }
const FRAME = 1 / 60

describe("turning an inspected product", () => {
  it("[INS-1] follows the hand, goes on a little when let go, and comes to rest", () => {
    const orbit = createOrbit()
    for (let step = 0; step < 30; step++) {
      stepOrbit(orbit, { turn: 3, tilt: 0, zoom: 1, dragging: true }, MOVING, FRAME)
    }
    expect(orbit.yaw).toBeCloseTo(90, 6)
    const steps: number[] = []
    for (let step = 0; step < 240; step++) {
      const before = orbit.yaw
      stepOrbit(orbit, LET_GO, MOVING, FRAME)
      steps.push(orbit.yaw - before)
    }
    expect(steps[0]).toBeGreaterThan(2)
    expect(steps[0]).toBeLessThan(3.01)
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
    expect(steps.at(-1)).toBe(0)
  })

  it("[INS-1] stops where it was left with reduced motion", () => {
    const orbit = createOrbit()
    stepOrbit(orbit, { turn: 12, tilt: 5, zoom: 1, dragging: true }, CALM, FRAME)
    stepOrbit(orbit, LET_GO, CALM, FRAME)
    expect([orbit.yaw, orbit.pitch]).toEqual([12, 5])
  })

  it("does not fly off when a held product is let go after a rest", () => {
    const orbit = createOrbit()
    for (let step = 0; step < 20; step++)
      stepOrbit(orbit, { ...LET_GO, turn: 5, dragging: true }, MOVING, FRAME)
    for (let step = 0; step < 30; step++) stepOrbit(orbit, { ...LET_GO, dragging: true }, MOVING, FRAME)
    stepOrbit(orbit, LET_GO, MOVING, FRAME)
    expect(Math.abs(orbit.yaw - 100)).toBeLessThan(0.1)
  })

  it("[INS-2] keeps pitch and zoom in bounds, whatever is asked", () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300))
    const inputs = fc.array(fc.record({ turn: wild, tilt: wild, zoom: wild, dragging: fc.boolean() }), {
      maxLength: 50,
    })
    fc.assert(
      fc.property(inputs, fc.double({ min: -1, max: 100 }), (list, dt) => {
        const orbit = createOrbit()
        for (const input of list) {
          stepOrbit(orbit, input, MOVING, dt)
          expect(orbit.pitch).toBeGreaterThanOrEqual(-35)
          expect(orbit.pitch).toBeLessThanOrEqual(60)
          expect(orbit.zoom).toBeGreaterThanOrEqual(1)
          expect(orbit.zoom).toBeLessThanOrEqual(2.6)
          expect(Number.isFinite(orbit.yaw)).toBe(true)
        }
      }),
      runs(200),
    )
  })
})

describe("bringing a product forward", () => {
  it("[INS-3] takes 480 ms there and as long back, and tells each end once", () => {
    for (const held of [true, false]) {
      const bring = createBring()
      if (!held) Object.assign(bring, { progress: 1, eased: 1 })
      let ends = 0
      let seconds = 0
      let before = bring.eased
      for (let step = 0; step < 240; step++) {
        if (stepBring(bring, held, MOVING, 1 / 240)) {
          ends++
          seconds = (step + 1) / 240
        }
        expect(held ? bring.eased >= before : bring.eased <= before).toBe(true)
        before = bring.eased
      }
      expect(ends).toBe(1)
      expect(seconds).toBeCloseTo(BRING_SECONDS, 2)
      expect(bring.eased).toBe(held ? 1 : 0)
    }
  })

  it("turns round half-way without a jump", () => {
    const bring = createBring()
    for (let step = 0; step < 12; step++) stepBring(bring, true, MOVING, FRAME)
    const before = bring.eased
    stepBring(bring, false, MOVING, FRAME)
    expect(Math.abs(bring.eased - before)).toBeLessThan(0.12)
  })

  it("[INS-3] only fades with reduced motion", () => {
    const bring = createBring()
    stepBring(bring, true, CALM, 0.07)
    expect(bring.eased).toBe(1)
    expect(bring.opacity).toBeCloseTo(0.5, 6)
    expect(stepBring(bring, true, CALM, 0.08)).toBe(true)
    expect(bring.opacity).toBe(1)
    expect(stepBring(bring, false, CALM, 1)).toBe(true)
    expect([bring.eased, bring.opacity]).toEqual([0, 1])
  })

  it("eases from 0 to 1 and stays there", () => {
    expect([-1, 0, 0.5, 1, 2].map(easeInOut)).toEqual([0, 0, 0.5, 1, 1])
  })
})
