import { expect, test } from "vitest"
import type { Point } from "../../../src/domain/scene.ts"
import { placeBeside } from "../../../src/showroom/sim/place-beside.ts"

const takenBy =
  (people: readonly Point[]) =>
  ({ x, z }: Point) =>
    people.some((each) => Math.hypot(each.x - x, each.z - z) < 0.6)

test("[TOG-64] one stands where one wanted to when nobody does", () => {
  const to = { x: 1, z: 2, heading: 90 }
  expect(placeBeside(to, () => false)).toBe(to)
})

test("[TOG-64] many who go to the same place stand beside each other, facing as they wanted to", () => {
  const to = { x: 1, z: 2, heading: 90 }
  const people: Point[] = []
  for (let who = 0; who < 12; who++) {
    const place = placeBeside(to, takenBy(people))
    expect(place.heading).toBe(90)
    expect(takenBy(people)(place)).toBe(false)
    expect(Math.hypot(place.x - to.x, place.z - to.z)).toBeLessThan(1.8)
    people.push(place)
  }
})

test("[TOG-64] where all is taken one goes there all the same", () => {
  const to = { x: 1, z: 2 }
  expect(placeBeside(to, () => true)).toBe(to)
})
