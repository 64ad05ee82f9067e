import fc from "fast-check"
import { expect, test } from "vitest"
import { hudCorners } from "../../../src/feedback/view/arrange.ts"
import { MIN_GAP, overlap, placeCard } from "../../../src/feedback/view/place-card.ts"
import { placeSheet } from "../../../src/feedback/view/place-sheet.ts"

const viewport = fc.record({
  width: fc.integer({ min: 700, max: 2560 }),
  height: fc.integer({ min: 480, max: 1440 }),
})
const card = fc.constantFrom(
  { width: 320, height: 249 },
  { width: 364, height: 231 },
  { width: 468, height: 203 },
)
const rect = fc.record({
  x: fc.integer({ min: -400, max: 2600 }),
  y: fc.integer({ min: -400, max: 1500 }),
  width: fc.integer({ min: 1, max: 900 }),
  height: fc.integer({ min: 1, max: 900 }),
})
const side = fc.constantFrom("left", "right", "above", "below", undefined)

test("[ASK-10] a card never covers its object, a corner of the page or what is beyond its edge", () => {
  fc.assert(
    fc.property(
      viewport,
      card,
      rect,
      side,
      fc.array(rect, { maxLength: 2 }),
      (viewport, card, subject, previous, avoid) => {
        const keepOut = hudCorners(viewport)
        const placement = placeCard({ subject, card, viewport, keepOut, avoid, previous })
        if (!placement) return
        const { x, y, leader } = placement
        const own = { x, y, ...card }
        expect(overlap(own, subject)).toBe(false)
        for (const corner of keepOut) expect(overlap(own, corner)).toBe(false)
        expect(x).toBeGreaterThanOrEqual(16)
        expect(y).toBeGreaterThanOrEqual(16)
        expect(x + card.width).toBeLessThanOrEqual(viewport.width - 16)
        expect(y + card.height).toBeLessThanOrEqual(viewport.height - 16)
        const { from, to } = leader
        expect(from.x === to.x || from.y === to.y).toBe(true)
        expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeGreaterThanOrEqual(MIN_GAP)
      },
    ),
    { numRuns: 2000, seed: 3 },
  )
})

test("a card that can avoid what had better stay free does, and goes over it only when it must", () => {
  const viewport = { width: 1280, height: 720 }
  const subject = { x: 335, y: 437, width: 139, height: 118 }
  const options = { subject, card: { width: 320, height: 249 }, viewport, keepOut: hudCorners(viewport) }
  const neighbour = { x: 530, y: 360, width: 220, height: 360 }
  expect(placeCard(options)?.side).toBe("right")
  const placement = placeCard({ ...options, avoid: [neighbour] })
  expect(placement?.side).toBe("above")
  const everywhere = { x: 0, y: 0, ...viewport }
  expect(placeCard({ ...options, avoid: [everywhere] })?.side).toBe("right")
})

test("a card that has room on its side stays on it while the object moves", () => {
  const viewport = { width: 1280, height: 720 }
  const options = { card: { width: 320, height: 249 }, viewport, keepOut: hudCorners(viewport) }
  const subject = { x: 560, y: 300, width: 160, height: 200 }
  for (const previous of ["left", "right"] as const) {
    for (let x = 480; x <= 640; x += 10) {
      expect(placeCard({ ...options, subject: { ...subject, x }, previous })?.side).toBe(previous)
    }
  }
})

test("a card whose side has become too narrow flips to the other", () => {
  const viewport = { width: 1280, height: 720 }
  const options = { card: { width: 320, height: 249 }, viewport, keepOut: hudCorners(viewport) }
  const subject = { x: 60, y: 250, width: 200, height: 250 }
  expect(placeCard({ ...options, subject, previous: "left" })?.side).toBe("right")
})

test("an object that fills the page leaves no place", () => {
  const viewport = { width: 1280, height: 720 }
  const subject = { x: 100, y: 20, width: 1080, height: 690 }
  expect(placeCard({ subject, card: { width: 320, height: 249 }, viewport, keepOut: [] })).toBeNull()
})

test("[ASK-10] a phone's sheet never covers the object, or isn't laid", () => {
  fc.assert(
    fc.property(rect, fc.integer({ min: 100, max: 400 }), (subject, height) => {
      const viewport = { width: 390, height: 844 }
      const card = { width: 366, height }
      const sheet = placeSheet({ subject, card, viewport, inset: { top: 108, bottom: 26 } })
      if (sheet) expect(overlap({ x: sheet.x, y: sheet.y, ...card }, subject)).toBe(false)
    }),
    { numRuns: 1000, seed: 4 },
  )
})
