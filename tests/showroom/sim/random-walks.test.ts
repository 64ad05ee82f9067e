import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createWalkWorld } from "../../../src/showroom/sim/index.ts"
import { anyWalk, walk } from "./any-walk.ts"
import { anyPoint, anyScene, runs } from "./arbitraries.ts"
import { MINI } from "./mini-scene.ts"

describe("thousands of random walks", () => {
  it("[WLK-1] [WLK-6] keep the body off the furniture and the camera out of walls, in the mini scene", () => {
    const world = createWalkWorld(MINI)
    fc.assert(
      fc.property(anyWalk(anyPoint), (plan) => {
        walk(MINI, world, plan)
      }),
      runs(1500),
    )
  })

  it("[WLK-1] [WLK-6] do so in any scene", () => {
    fc.assert(
      fc.property(anyScene, anyWalk(anyPoint), (scene, plan) => {
        walk(scene, createWalkWorld(scene), plan)
      }),
      runs(300),
    )
  })

  it("[WLK-5] end in the same place for the same input", () => {
    fc.assert(
      fc.property(anyWalk(anyPoint), (plan) => {
        expect(walk(MINI, createWalkWorld(MINI), plan)).toEqual(walk(MINI, createWalkWorld(MINI), plan))
      }),
      runs(50),
    )
  })
})
