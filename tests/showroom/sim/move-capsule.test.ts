import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  createBody,
  createWalkWorld,
  isFree,
  moveCapsule,
  nearestFree,
} from "../../../src/showroom/sim/index.ts"
import { anyPoint, anyScene, clearance, runs } from "./arbitraries.ts"
import { MINI } from "./mini-scene.ts"
import { expectBodyClear } from "./walk-rules.ts"

const world = createWalkWorld(MINI)

describe("collision", () => {
  it("[WLK-1] never ends a move inside an obstacle or off the floor, in any scene, however long the move", () => {
    const moves = fc.array(
      fc.record({
        dx: fc.double({ min: -3, max: 3, noNaN: true }),
        dz: fc.double({ min: -3, max: 3, noNaN: true }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(anyScene, anyPoint, moves, (scene, at, steps) => {
        const built = createWalkWorld(scene)
        const place = { x: 0, z: 0 }
        if (!nearestFree(built, at.x, at.z, place)) return
        expectBodyClear(scene, place)
        for (const { dx, dz } of steps) {
          moveCapsule(built, place, dx, dz, place)
          expectBodyClear(scene, place)
        }
      }),
      runs(150),
    )
  })

  it("[WLK-1] never has the centre of a body pass through anything, in steps of a frame", () => {
    const step = fc.double({ min: -0.12, max: 0.12, noNaN: true })
    fc.assert(
      fc.property(
        anyScene,
        anyPoint,
        fc.array(fc.tuple(step, step), { maxLength: 200 }),
        (scene, at, steps) => {
          const built = createWalkWorld(scene)
          const place = { x: 0, z: 0 }
          if (!nearestFree(built, at.x, at.z, place)) return
          for (const [dx, dz] of steps) {
            const { x, z } = place
            moveCapsule(built, place, dx, dz, place)
            for (let share = 0; share < 1; share += 0.1) {
              expect(clearance(scene, x + (place.x - x) * share, z + (place.z - z) * share)).toBeGreaterThan(
                0,
              )
            }
          }
        },
      ),
      runs(100),
    )
  })

  it("[WLK-1] doesn't go through a screen of four centimetres, however fast", () => {
    const cos = Math.cos(Math.PI / 6)
    const sin = Math.sin(Math.PI / 6)
    for (const reach of [0.05, 0.3, 1, 5, 100, 1e9]) {
      const place = { x: -2.5 - cos / 2, z: -sin / 2 }
      moveCapsule(world, place, reach * cos, reach * sin, place)
      expect((place.x + 2.5) * cos + place.z * sin).toBeLessThan(-0.29)
    }
  })

  it("slides along a wall instead of stopping at it", () => {
    const place = { x: 0, z: -3.7 }
    moveCapsule(world, place, 1, -1, place)
    expect(place.x).toBeCloseTo(1, 3)
    expect(place.z).toBeCloseTo(-3.72, 3)
  })

  it("fits through a gap as wide as a body and not through a narrower one", () => {
    const place = { x: -0.435, z: 1.8 }
    moveCapsule(world, place, 0, 1.5, place)
    expect(place.z).toBeCloseTo(3.3, 1)
    const narrow = createWalkWorld({
      ...MINI,
      obstacles: [
        { kind: "circle", x: -1, z: 2.5, radius: 0.25, height: 4 },
        { kind: "circle", x: -0.22, z: 2.5, radius: 0.02, height: 4 },
      ],
    })
    const before = { x: -0.49, z: 1.8 }
    moveCapsule(narrow, before, 0, 1.5, before)
    expect(before.z).toBeLessThan(2.5)
  })

  it("stays put for a move that is not a number", () => {
    const place = { x: 0, z: 0 }
    moveCapsule(world, place, Number.NaN, 1, place)
    moveCapsule(world, place, Number.POSITIVE_INFINITY, 0, place)
    expect(place).toEqual({ x: 0, z: 0 })
  })

  it("[WLK-2] takes a spawn point inside an obstacle, or miles away, to the nearest free place", () => {
    for (const at of [
      { x: 0, z: -1 },
      { x: -4, z: -2.5 },
      { x: 2, z: -0.5 },
      { x: 1e9, z: -1e9 },
    ]) {
      const body = createBody(world, { ...at, heading: 0 })
      expectBodyClear(MINI, body)
    }
    const onPlinth = createBody(world, { x: 0.1, z: -1, heading: 725 })
    expect(Math.hypot(onPlinth.x, onPlinth.z + 1)).toBeLessThan(0.75)
    expect(onPlinth.heading).toBe(5)
  })

  it("says so when a scene has no room, no floor or no place at all", () => {
    expect(() => createWalkWorld({ floor: [], obstacles: [], ceiling: 3 })).toThrow("floor of 0 corners")
    const full = createWalkWorld({
      ...MINI,
      obstacles: [{ kind: "box", x: 0, z: 0, width: 20, depth: 20, heading: 0, height: 3 }],
    })
    expect(() => createBody(full, { x: 0, z: 0, heading: 0 })).toThrow("no room for a body")
    expect(nearestFree(world, Number.NaN, 0, { x: 0, z: 0 })).toBe(false)
    expect(isFree(world, 1e12, Number.NaN)).toBe(false)
  })
})
