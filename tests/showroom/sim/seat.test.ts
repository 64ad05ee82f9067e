import { expect, test } from "vitest"
import {
  createWalkWorld,
  isFree,
  placeBefore,
  SEAT_REACH,
  type Seat,
  seatedHeading,
  seatNear,
} from "../../../src/showroom/sim/index.ts"

const chair: Seat = { id: "chair", slotId: "chair", x: 0, z: 0, height: 0.43, forward: 0.05, heading: 90 }
const stool: Seat = { id: "stool", slotId: "stool", x: 2, z: 0, height: 0.65, forward: 0.05, heading: null }

/** A room of 8 by 8 m with the chair and the stool in it, and the stool's right side against a wall. */
const ROOM = createWalkWorld({
  ceiling: 4,
  floor: [
    { x: -4, z: -4 },
    { x: 4, z: -4 },
    { x: 4, z: 4 },
    { x: -4, z: 4 },
  ],
  obstacles: [
    { kind: "circle", x: 0, z: 0, radius: 0.4, height: 0.9 },
    { kind: "circle", x: 2, z: 0, radius: 0.2, height: 0.66 },
    { kind: "box", x: 2.5, z: 0, width: 0.4, depth: 2, heading: 0, height: 3 },
  ],
})

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

test("[WLK-55] wherever one comes from, a chair is sat on from its front", () => {
  for (const from of [
    { x: -2, z: 0 },
    { x: 0, z: 2 },
    { x: 1, z: -3 },
  ]) {
    const place = placeBefore(ROOM, chair, from)
    expect(place?.x).toBeGreaterThan(0.6)
    expect(place?.x).toBeLessThan(0.9)
    expect(place?.z).toBeCloseTo(0)
    expect(place && isFree(ROOM, place.x, place.z)).toBe(true)
  }
})

test("[WLK-55] a stool is sat on from the side one comes from, or from where there is room", () => {
  const fromLeft = placeBefore(ROOM, stool, { x: 0.8, z: -0.1 })
  expect(fromLeft?.x).toBeLessThan(1.6)
  const fromBehindTheWall = placeBefore(ROOM, stool, { x: 3.5, z: 0 })
  expect(fromBehindTheWall && isFree(ROOM, fromBehindTheWall.x, fromBehindTheWall.z)).toBe(true)
  expect(fromBehindTheWall?.x).toBeLessThan(2.2)
})

test("[WLK-55] a chair that faces a wall closely has no place before it", () => {
  expect(placeBefore(ROOM, { ...chair, x: 3.85, z: 3.85 }, { x: 0, z: 0 })).toBeNull()
})
