import fc from "fast-check"
import { expect, test } from "vitest"
import { type NameTag, pickNames } from "../../../../src/showroom/sim/others/index.ts"

const tag = (id: number, facts: Partial<NameTag> = {}): NameTag => ({
  id,
  x: 400,
  y: 300,
  width: 90,
  height: 28,
  away: 4,
  says: false,
  ...facts,
})

const named = (tags: readonly NameTag[], shown = new Set<number>()) => {
  pickNames(tags, shown)
  return shown
}

const anyTag = fc.record({
  x: fc.integer({ min: 0, max: 1280 }),
  y: fc.integer({ min: 0, max: 720 }),
  width: fc.integer({ min: 30, max: 200 }),
  height: fc.integer({ min: 28, max: 120 }),
  away: fc.double({ min: 0.5, max: 14, noNaN: true }),
  says: fc.boolean(),
})

test("[TOG-67] of names that would lie over each other the nearest is shown, and whoever speaks before all", () => {
  expect([...named([tag(1, { away: 6 }), tag(2), tag(3, { x: 460, away: 5 })])]).toEqual([2])
  expect([...named([tag(1, { away: 6, says: true }), tag(2)])]).toEqual([1])
  expect([...named([tag(1), tag(2, { x: 500 }), tag(3, { y: 260 })])].sort()).toEqual([1, 2, 3])
})

test("[TOG-67] a name that is shown gives way to none that is only a little nearer: nothing flickers", () => {
  const shown = named([tag(1, { away: 4 }), tag(2, { away: 4.2 })])
  for (let step = 0; step < 50; step++)
    named([tag(1, { away: 4 + 0.2 * Math.sin(step) }), tag(2, { away: 4 - 0.2 * Math.sin(step) })], shown)
  expect([...shown]).toEqual([1])
  named([tag(1), tag(2, { away: 2 })], shown)
  expect([...shown]).toEqual([2])
})

test("[TOG-67] in any room no two names lie over each other, and the nearest of all is named", () => {
  fc.assert(
    fc.property(fc.array(anyTag, { maxLength: 40 }), (places) => {
      const tags = places.map((place, id) => ({ id, ...place, says: false }))
      const shown = named(tags)
      const free = tags.filter(({ id }) => shown.has(id))
      for (const one of free)
        for (const two of free) {
          if (one.id >= two.id) continue
          const apart =
            Math.abs(one.x - two.x) >= (one.width + two.width) / 2 ||
            one.y - one.height >= two.y ||
            two.y - two.height >= one.y
          expect(apart).toBe(true)
        }
      const nearest = tags.toSorted((one, two) => one.away - two.away)[0]
      if (nearest) expect(tags.some(({ id, away }) => shown.has(id) && away === nearest.away)).toBe(true)
    }),
  )
})

test("[TOG-67] of nobody no name is shown, and of those who went none stays", () => {
  expect(named([], new Set([4])).size).toBe(0)
  expect([...named([tag(2)], new Set([1, 2]))]).toEqual([2])
})
