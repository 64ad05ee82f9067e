import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createWalkWorld, findPath, isFree } from "../../../src/showroom/sim/index.ts"
import { anyPoint, anyScene, runs } from "./arbitraries.ts"
import { MINI } from "./mini-scene.ts"
import { expectPathClear } from "./walk-rules.ts"

const world = createWalkWorld(MINI)

describe("findPath", () => {
  it("[WLK-3] gives a way that is clear of everything, in any scene, from anywhere to anywhere", () => {
    fc.assert(
      fc.property(anyScene, anyPoint, anyPoint, (scene, from, to) => {
        expectPathClear(scene, createWalkWorld(scene), from, to)
      }),
      runs(150),
    )
  })

  it("[WLK-3] finds the door: from the hall into the room behind the wall", () => {
    const path = findPath(world, { x: 0, z: -2.5 }, { x: 4.5, z: -3.5 })
    expect(path?.exact).toBe(true)
    expect(path?.points.at(-1)).toEqual({ x: 4.5, z: -3.5 })
    expect(path?.length).toBeGreaterThan(5)
    expect(path?.length).toBeLessThan(8)
  })

  it("goes straight where nothing is in between", () => {
    expect(findPath(world, { x: 0, z: 0.4 }, { x: 0, z: 1 })?.points).toHaveLength(2)
    expect(findPath(world, { x: 0, z: 0.4 }, { x: 0, z: 0.4 })?.length).toBe(0)
  })

  it("[WLK-4] ends at the nearest place that can be reached when the target can't be", () => {
    const plinth = findPath(world, { x: 0, z: 2 }, { x: 0, z: -1 })
    expect(plinth?.exact).toBe(false)
    const end = plinth?.points.at(-1) ?? { x: 9, z: 9 }
    expect(Math.hypot(end.x, end.z + 1)).toBeLessThan(0.75)
    expect(isFree(world, 3.5, -0.5)).toBe(true)
    const pen = findPath(world, { x: 0, z: 2 }, { x: 3.5, z: -0.5 })
    expect(pen?.exact).toBe(false)
    const beside = pen?.points.at(-1) ?? { x: 9, z: 9 }
    expect(Math.hypot(beside.x - 3.5, beside.z + 0.5)).toBeLessThan(1.4)
    const miles = findPath(world, { x: 0, z: 2 }, { x: -1e7, z: 1e7 })
    expect(miles?.points.at(-1)?.x).toBeLessThan(-4.5)
  })

  it("gives null, and ends, for what is not a place", () => {
    expect(findPath(world, { x: 0, z: 0 }, { x: Number.NaN, z: 0 })).toBeNull()
    expect(findPath(world, { x: Number.POSITIVE_INFINITY, z: 0 }, { x: 0, z: 0 })).toBeNull()
  })

  it("gives the same way for the same question", () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        expect(findPath(world, from, to)).toEqual(findPath(createWalkWorld(MINI), from, to))
      }),
      runs(40),
    )
  })
})
