import { expect, test } from "vitest"
import { SEAT_REACH, type Seat, seatedHeading, seatNear } from "../../../src/showroom/sim/index.ts"

const chair: Seat = { id: "chair", x: 0, z: 0, height: 0.43, heading: 90 }
const stool: Seat = { id: "stool", x: 2, z: 0, height: 0.65, heading: null }

test("[WLK-35] the nearest seat within reach is sat on, and none beyond it", () => {
  expect(seatNear([], { x: 0, z: 0 })).toBeNull()
  expect(seatNear([chair, stool], { x: 0.9, z: 0 })?.id).toBe("chair")
  expect(seatNear([stool, chair], { x: 1.2, z: 0.2 })?.id).toBe("stool")
  expect(seatNear([chair], { x: SEAT_REACH, z: 0 })?.id).toBe("chair")
  expect(seatNear([chair], { x: SEAT_REACH + 0.01, z: 0 })).toBeNull()
})

test("[WLK-35] one looks as the chair does, and from a stool back where one came from", () => {
  expect(seatedHeading(chair, { x: -1, z: 0 })).toBe(90)
  expect(seatedHeading(stool, { x: 2, z: -1 })).toBeCloseTo(0)
  expect(seatedHeading(stool, { x: 3, z: 0 })).toBeCloseTo(90)
  expect(seatedHeading(stool, { x: 1, z: 0 })).toBeCloseTo(270)
})
