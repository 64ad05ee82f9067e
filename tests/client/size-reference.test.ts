import fc from "fast-check"
import { expect, test } from "vitest"
import { sizeReference } from "../../src/client/model-facts/size-reference.ts"
import { formatLength } from "../../src/shop/measures.ts"
import { cutCorners, notebookOutline, personOutline } from "../../src/showroom/view/inspect/beside/outline.ts"
import { referenceSize, roomBeside } from "../../src/showroom/view/inspect/beside/room-beside.ts"

const metres = fc.double({ min: 0.01, max: 3, noNaN: true })

test.each([
  ["sunglasses", { width: 0.145, height: 0.05, depth: 0.14 }, { beside: "notebook", reaches: "smaller" }],
  ["an espresso cup", { width: 0.07, height: 0.06, depth: 0.07 }, { beside: "notebook", reaches: "hand" }],
  ["a table lamp", { width: 0.32, height: 0.37, depth: 0.32 }, { beside: "notebook", reaches: "larger" }],
  ["a pouf", { width: 0.74, height: 0.37, depth: 0.74 }, { beside: "person", reaches: "shin" }],
  ["a chair", { width: 0.52, height: 0.79, depth: 0.5 }, { beside: "person", reaches: "thigh" }],
  ["a floor lamp", { width: 0.3, height: 1.63, depth: 0.3 }, { beside: "person", reaches: "head" }],
  ["an arc lamp", { width: 1.3, height: 1.9, depth: 0.3 }, { beside: "person", reaches: "over" }],
])("[INS-25] %s is shown beside something of its own order", (_what, measures, expected) => {
  expect(sizeReference(measures)).toEqual(expected)
})

test("[INS-25] lengths are said as one says them, in either language", () => {
  expect(formatLength(0.374, "it")).toBe("37\u00a0cm")
  expect(formatLength(0.065, "it")).toBe("6,5\u00a0cm")
  expect(formatLength(0.065, "en")).toBe("6.5\u00a0cm")
  expect(formatLength(1.9, "en")).toBe("190\u00a0cm")
  expect(formatLength(0, "en")).toBe("0\u00a0cm")
})

test("[INS-25] the person is 1.70 m tall and stands on the floor; the notebook is an A5", () => {
  const extent = (points: readonly (readonly [number, number])[], axis: 0 | 1) => {
    const along = points.map((point) => point[axis])
    return [Math.min(...along), Math.max(...along)]
  }
  const [floor, top] = extent(personOutline(), 1)
  expect(floor).toBeCloseTo(0, 2)
  expect(top).toBeCloseTo(1.7, 2)
  const [left, right] = extent(personOutline(), 0)
  expect((left ?? 0) + (right ?? 0)).toBeCloseTo(0)
  expect((right ?? 0) - (left ?? 0)).toBeLessThanOrEqual(referenceSize("person").width)
  const { width, height } = referenceSize("notebook")
  expect(extent(notebookOutline(width, height), 0)).toEqual([-0.074, 0.074])
  expect(extent(notebookOutline(width, height), 1)).toEqual([0, 0.21])
  expect(cutCorners([[0, 0]], 0)).toEqual([[0, 0]])
})

test("[INS-25] product, measure and words fit their room beside each other on one floor, and alone it has its own", () => {
  fc.assert(
    fc.property(
      metres,
      metres,
      fc.constantFrom("person" as const, "notebook" as const),
      (width, height, beside) => {
        const reference = referenceSize(beside)
        const product = { width, height }
        const around = Math.hypot(width, width)
        expect(roomBeside(product, around, reference, 0)).toEqual({
          width: around,
          height,
          aside: 0,
          above: 0,
        })
        const room = roomBeside(product, around, reference, 1)
        const left = room.width / 2 + room.aside - width / 2
        const right = room.width / 2 - room.aside - width / 2
        expect(left).toBeGreaterThan(0)
        expect(right).toBeGreaterThan(reference.width)
        const foot = room.height / 2 + room.above - height / 2
        expect(foot).toBeGreaterThan(0)
        expect(room.height - foot).toBeGreaterThanOrEqual(Math.max(height, reference.height) - 1e-9)
      },
    ),
  )
})
