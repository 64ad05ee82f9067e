import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Box, nextBox } from "../../../src/ui/focus/index.ts"

const box = (left: number, top: number, width = 100, height = 40): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** Three columns of four rows, named 0..11 in reading order. */
const grid = Array.from({ length: 12 }, (_, at) => box((at % 3) * 120, Math.floor(at / 3) * 60))
const from = (at: number) => grid[at] ?? box(0, 0)

describe("what lies in a direction", () => {
  test("[WLK-60] in a grid is the neighbour, and beyond its edge nothing", () => {
    expect(nextBox(from(4), grid, "right")).toBe(5)
    expect(nextBox(from(4), grid, "left")).toBe(3)
    expect(nextBox(from(4), grid, "down")).toBe(7)
    expect(nextBox(from(4), grid, "up")).toBe(1)
    expect(nextBox(from(5), grid, "right")).toBe(-1)
    expect(nextBox(from(1), grid, "up")).toBe(-1)
    expect(nextBox(from(11), [], "down")).toBe(-1)
  })

  test("[WLK-60] is what is straight ahead, before what is nearer but aside", () => {
    const ahead = box(0, 120)
    const aside = box(150, 80)
    expect(nextBox(box(0, 0), [aside, ahead], "down")).toBe(1)
  })

  test("[WLK-60] downwards may be aside, sideways may not be far below", () => {
    const below = [box(400, 300)]
    expect(nextBox(box(0, 0), below, "down")).toBe(0)
    expect(nextBox(box(0, 0), [box(120, 400)], "right")).toBe(-1)
    expect(nextBox(box(0, 0), [box(130, 50)], "right")).toBe(0)
  })

  test("[WLK-60] may touch or overlap a little", () => {
    expect(nextBox(box(0, 0), [box(96, 0)], "right")).toBe(0)
    expect(nextBox(box(0, 0), [box(50, 10)], "right")).toBe(-1)
  })

  const anyBox = fc
    .record({
      x: fc.integer({ min: 0, max: 2000 }),
      y: fc.integer({ min: 0, max: 4000 }),
      w: fc.integer({ min: 1, max: 600 }),
      h: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ x, y, w, h }) => box(x, y, w, h))

  test("[WLK-60] always lies that way, so that whoever goes on and on arrives at an edge", () => {
    fc.assert(
      fc.property(
        fc.array(anyBox, { maxLength: 40 }),
        anyBox,
        fc.constantFrom("up", "down", "left", "right" as const),
        (boxes, start, direction) => {
          const far = (each: Box) =>
            direction === "up"
              ? -each.top
              : direction === "left"
                ? -each.left
                : direction === "down"
                  ? each.bottom
                  : each.right
          let here = start
          for (let steps = 0; steps <= boxes.length; steps++) {
            const next = boxes[nextBox(here, boxes, direction)]
            if (!next) return
            expect(far(next)).toBeGreaterThan(far(here))
            here = next
          }
          throw new Error("never arrives at an edge")
        },
      ),
    )
  })
})
