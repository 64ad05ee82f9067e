import fc from "fast-check"
import { expect, test } from "vitest"
import {
  BODY_RADIUS,
  createBareWorld,
  isStraightFree,
  LONGEST_PIECE,
} from "../../../src/domain/floor-plan/bare-world.ts"
import { segmentDistance } from "../../../src/domain/floor-plan/segment-distance.ts"
import { anyPoint, anyScene, runs } from "../../showroom/sim/arbitraries.ts"

const anyStep = fc.oneof(
  fc.tuple(fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true })),
  fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
)
const anyMargin = fc.double({ min: -0.2, max: LONGEST_PIECE, noNaN: true })

test("[WLK-1] a straight way is judged by all there is, however short it is and wherever it begins", () => {
  fc.assert(
    fc.property(anyScene, anyPoint, anyStep, anyMargin, (scene, from, [dx, dz], margin) => {
      const world = createBareWorld(scene)
      const nearest = Math.min(
        ...world.solids.map((solid) => segmentDistance(solid, from.x, from.z, from.x + dx, from.z + dz)),
      )
      const clear = BODY_RADIUS + margin
      fc.pre(Math.abs(nearest - clear) > 1e-5)
      expect(isStraightFree(world, from.x, from.z, from.x + dx, from.z + dz, margin)).toBe(nearest > clear)
    }),
    runs(1_000),
  )
})
