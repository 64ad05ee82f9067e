import fc from "fast-check"
import {
  AGE_STEP,
  FARTHEST,
  GAITS,
  MAX_AGE,
  type Movement,
  type OthersMovement,
  type OwnMovement,
  POSES,
} from "../../../src/protocol/realtime/movement.ts"

const metres = fc.double({ min: -FARTHEST, max: FARTHEST, noNaN: true })

export const anyMovement: fc.Arbitrary<Movement> = fc.record({
  x: metres,
  z: metres,
  heading: fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true }),
  gait: fc.constantFrom(...GAITS),
  pose: fc.constantFrom(...POSES),
  gaze: fc.option(fc.double({ min: -180, max: 180, noNaN: true })),
  teleport: fc.boolean(),
})

export const anyOwnMovement: fc.Arbitrary<OwnMovement> = fc
  .tuple(anyMovement, fc.nat(0xffff), fc.nat(0xffffffff))
  .map(([movement, seq, time]) => ({ ...movement, seq, time }))

export const anyOthersMovement: fc.Arbitrary<OthersMovement> = fc
  .tuple(anyMovement, fc.nat(0xffff), fc.nat(MAX_AGE / AGE_STEP))
  .map(([movement, id, age]) => ({ ...movement, id, age: age * AGE_STEP }))
