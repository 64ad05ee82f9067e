import { expect, test } from "vitest"
import { touchpointsNear } from "../../../src/feedback/occasions/touchpoints-near.ts"

const TOUCHPOINTS = [
  { id: "far", zone: "b", at: { x: 20, z: 0 } },
  { id: "list", zone: "a", at: null },
  { id: "near", zone: "b", at: { x: 3, z: 0 } },
  { id: "here", zone: "a", at: { x: 9, z: 0 } },
]

test("[ASK-40] the touchpoints of the zone come first, then the nearest, and those without a place last", () => {
  const from = { zone: "a", at: { x: 0, z: 0 }, inList: false }
  expect(touchpointsNear(from, TOUCHPOINTS, true)).toEqual(["here", "near", "far", "list"])
  expect(touchpointsNear(from, TOUCHPOINTS, false)).toEqual(["here", "list"])
})

test("[ASK-40] in the list, which has no places, those without one come first", () => {
  expect(touchpointsNear({ zone: null, at: null, inList: true }, TOUCHPOINTS, false)).toEqual(["list"])
  expect(touchpointsNear({ zone: "a", at: null, inList: true }, TOUCHPOINTS, true)[0]).toBe("list")
})

test("[ASK-40] while the scene isn't known, zones are all there is", () => {
  const unknown = TOUCHPOINTS.map(({ id, zone }) => ({ id, zone }))
  expect(touchpointsNear({ zone: "b", at: null, inList: false }, unknown, false)).toEqual(["far", "near"])
})
