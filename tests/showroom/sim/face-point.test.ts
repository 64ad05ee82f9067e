import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createOrbit, facePose, HELD_TILT, turnToPose } from "../../../src/showroom/sim/index.ts"

const FRAME = 1 / 60
const RADIANS = Math.PI / 180

/** Where a normal of the product looks, when it is held like this: as `hold.ts` turns it. */
function held({ x, y, z }: { x: number; y: number; z: number }, yaw: number) {
  const [sin, cos] = [Math.sin(yaw * RADIANS), Math.cos(yaw * RADIANS)]
  return { x: x * cos + z * sin, y, z: -x * sin + z * cos }
}

const direction = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true }))
  .map(([around, up]) => ({
    x: Math.cos(up * RADIANS) * Math.sin(around * RADIANS),
    y: Math.sin(up * RADIANS),
    z: Math.cos(up * RADIANS) * Math.cos(around * RADIANS),
  }))

describe("a point that is asked for", () => {
  it("[INS-21] faces the visitor, whichever side of the product it is on", () => {
    fc.assert(
      fc.property(direction, (normal) => {
        const { yaw, pitch } = facePose(normal)
        expect(pitch).toBeGreaterThanOrEqual(-20)
        expect(pitch).toBeLessThanOrEqual(26)
        if (yaw === null) return
        const now = held(normal, yaw)
        expect(now.x).toBeCloseTo(0, 5)
        expect(now.z).toBeGreaterThan(0)
      }),
    )
  })

  it("[INS-21] on the very top it may be looked at from any side, and is tilted towards one", () => {
    expect(facePose({ x: 0, y: 1, z: 0 }).yaw).toBeNull()
    expect(facePose({ x: 0, y: 1, z: 0 }).pitch).toBeGreaterThan(10)
    expect(facePose({ x: 0, y: 0, z: 1 })).toEqual({ yaw: -0, pitch: -HELD_TILT })
  })

  it("[INS-21] is turned to by the shorter way, and there within two seconds; at once with reduced motion", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (from, to) => {
          const orbit = Object.assign(createOrbit(), { yaw: from })
          let way = 0
          let done = false
          for (let frame = 0; frame < 120 && !done; frame++) {
            const before = orbit.yaw
            done = turnToPose(orbit, { yaw: to, pitch: 10 }, { reducedMotion: false }, FRAME)
            way += Math.abs(orbit.yaw - before)
          }
          expect(done).toBe(true)
          expect(way).toBeLessThanOrEqual(180.001)
          const left = (((orbit.yaw - to) % 360) + 540) % 360
          expect(Math.abs(left - 180)).toBeLessThan(1)
          const calm = Object.assign(createOrbit(), { yaw: from })
          expect(turnToPose(calm, { yaw: to, pitch: 10 }, { reducedMotion: true }, FRAME)).toBe(true)
          expect(calm.pitch).toBe(10)
        },
      ),
    )
  })

  it("[INS-21] stops what was thrown", () => {
    const orbit = Object.assign(createOrbit(), { yawSpeed: 300, pitchSpeed: 100 })
    turnToPose(orbit, { yaw: 0, pitch: 0 }, { reducedMotion: false }, FRAME)
    expect([orbit.yawSpeed, orbit.pitchSpeed]).toEqual([0, 0])
  })
})
