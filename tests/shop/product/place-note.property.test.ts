import fc from "fast-check"
import { expect, test } from "vitest"
import { placeNote } from "../../../src/shop/product/hotspots/place-note.ts"

const FREE = { x: 0, y: 84, width: 864, height: 552 }
const NOTE = { width: 192, height: 78 }
const product = fc
  .record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 84, max: 300 }),
    width: fc.integer({ min: 40, max: 860 }),
    height: fc.integer({ min: 40, max: 500 }),
  })
  .filter(({ x, width }) => x + width <= 864)
const share = fc.double({ min: 0, max: 1, noNaN: true })

test("[INS-20] a note is always on the part of the page that is free", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -200, max: 1400 }),
      fc.integer({ min: -200, max: 900 }),
      product,
      (x, y, box) => {
        const place = placeNote({ x, y }, NOTE, FREE, box)
        expect(place.x).toBeGreaterThanOrEqual(FREE.x)
        expect(place.x + NOTE.width).toBeLessThanOrEqual(FREE.x + FREE.width)
        expect(place.y).toBeGreaterThanOrEqual(FREE.y)
        expect(place.y + NOTE.height).toBeLessThanOrEqual(FREE.y + FREE.height)
      },
    ),
  )
})

test("[INS-20] it covers none of the product when there is room beside it, nor the dot it is about", () => {
  fc.assert(
    fc.property(product, share, share, (box, across, down) => {
      const dot = { x: box.x + box.width * across, y: box.y + box.height * down }
      const { x, side } = placeNote(dot, NOTE, FREE, box)
      const room = Math.max(box.x, FREE.width - box.x - box.width) >= NOTE.width + 80
      if (room) expect(side).not.toBeNull()
      if (side === "right") expect(x).toBeGreaterThanOrEqual(Math.max(box.x + box.width, dot.x + 22))
      if (side === "left") expect(x + NOTE.width).toBeLessThanOrEqual(Math.min(box.x, dot.x - 22))
    }),
  )
})

test("[INS-20] on a phone, where there is none, it goes to the edge that is further from the dot", () => {
  const phone = { x: 0, y: 72, width: 390, height: 383 }
  const box = { x: 20, y: 90, width: 350, height: 340 }
  const high = placeNote({ x: 200, y: 120 }, NOTE, phone, box)
  const low = placeNote({ x: 200, y: 420 }, NOTE, phone, box)
  expect(high.side).toBeNull()
  expect(high.y).toBeGreaterThan(300)
  expect(low.y).toBeLessThan(120)
})
