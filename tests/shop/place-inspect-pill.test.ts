import fc from "fast-check"
import { expect, test } from "vitest"
import { placeInspectPill } from "../../src/shop/hud/place-inspect-pill.ts"

const page = { width: 1280, height: 720 }
const pill = { width: 280, height: 44 }

test("[SHP-16] the pill stands above the product, with a line down to it", () => {
  const place = placeInspectPill({ x: 600, y: 400, width: 80, height: 120 }, pill, page)
  expect(place.x + pill.width / 2).toBe(640)
  expect(place.y + pill.height).toBeLessThan(400)
  expect(place.leader).toMatchObject({ x: 640 })
})

test("[SHP-16] at the edge of the page the pill stays on it and the line still ends at the product", () => {
  const place = placeInspectPill({ x: 1180, y: 480, width: 60, height: 90 }, pill, page)
  expect(place.x + pill.width).toBeLessThanOrEqual(page.width)
  expect(place.leader?.x).toBe(1210)
})

test("[SHP-16] wherever the product is, the pill is on the page and clear of the header", () => {
  const rect = fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 0, max: 2000 }),
    height: fc.integer({ min: 0, max: 2000 }),
  })
  const size = fc.constantFrom(page, { width: 390, height: 844 }, { width: 320, height: 568 })
  fc.assert(
    fc.property(rect, size, (product, window) => {
      const { x, y, leader } = placeInspectPill(product, pill, window)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + pill.width).toBeLessThanOrEqual(window.width)
      expect(y).toBeGreaterThanOrEqual(84)
      expect(y + pill.height).toBeLessThanOrEqual(window.height - 84)
      if (window.height === 844) expect(y + pill.height, "over the gestures").toBeLessThanOrEqual(540)
      if (leader) expect(leader.bottom).toBeGreaterThan(leader.top)
    }),
  )
})
