import fc from "fast-check"
import { expect, test } from "vitest"
import { cutIntoTriangles, flatShape } from "../../../../src/showroom/view/inspect/beside/flat-shape.ts"
import {
  notebookOutline,
  type OutlinePoint,
  personOutline,
} from "../../../../src/showroom/view/inspect/beside/outline.ts"

function areaOf(points: readonly OutlinePoint[]): number {
  let sum = 0
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
    sum += x * nextY - nextX * y
  })
  return sum / 2
}

/** The areas of the triangles: negative ones show their back. */
function areas(points: readonly OutlinePoint[]): number[] {
  const triangles = cutIntoTriangles(points)
  return Array.from({ length: triangles.length / 3 }, (_, n) =>
    areaOf(triangles.slice(n * 3, n * 3 + 3).map((at) => points[at] ?? [Number.NaN, Number.NaN])),
  )
}
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

test.each([
  ["a person", personOutline()],
  ["a notebook", notebookOutline(0.148, 0.21)],
])("[INS-25] the figure of %s is filled without gap or overlap, its front to the visitor", (_, outline) => {
  const found = areas(outline)
  expect(Math.min(...found)).toBeGreaterThan(0)
  expect(sum(found)).toBeCloseTo(Math.abs(areaOf(outline)), 9)
})

test("[INS-25] so is any star, whichever way round it goes; what has no area has no triangle", () => {
  const star = fc
    .array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 60 })
    .map((radii) =>
      radii.map((radius, at): OutlinePoint => {
        const angle = (at / radii.length) * 2 * Math.PI
        return [Math.cos(angle) * radius, Math.sin(angle) * radius]
      }),
    )
  fc.assert(
    fc.property(star, fc.boolean(), (points, reversed) => {
      const outline = reversed ? points.toReversed() : points
      const found = areas(outline)
      expect(Math.min(...found)).toBeGreaterThan(0)
      expect(sum(found)).toBeCloseTo(Math.abs(areaOf(points)), 6)
    }),
  )
  expect(cutIntoTriangles([])).toEqual([])
  expect(
    cutIntoTriangles([
      [0, 0],
      [1, 1],
    ]),
  ).toEqual([])
  expect(
    cutIntoTriangles([
      [0, 0],
      [1, 0],
      [2, 0],
    ]),
  ).toEqual([])
  expect(
    flatShape([
      [0, 0],
      [1, 0],
      [0, 1],
    ]).getIndex()?.count,
  ).toBe(3)
})
