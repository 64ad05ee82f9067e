import fc from "fast-check"
import { expect, test } from "vitest"
import {
  FLUENT_ARCMIN,
  LEGIBLE_ARCMIN,
  pixelArcmin,
  readingScale,
  xHeightArcmin,
} from "../../../src/feedback/view/reading-angle.ts"

/** CSS pixels: from a small phone to a wall of screens that isn't scaled. */
const page = fc.record({
  width: fc.integer({ min: 240, max: 8000 }),
  height: fc.integer({ min: 120, max: 4400 }),
})
/** Of the question on a page, and on a narrow one; of the words below the scale. */
const QUESTION = { wide: 25, narrow: 28, least: 13 }

test("[ASK-63] a question's letters are from 12 to 20 arc minutes high on any page, whatever it is a page of", () => {
  fc.assert(
    fc.property(page, (page) => {
      const scale = readingScale(page)
      for (const px of [QUESTION.wide, QUESTION.narrow]) {
        const angle = xHeightArcmin(px * scale, page)
        expect(angle).toBeGreaterThanOrEqual(FLUENT_ARCMIN - 1e-9)
        expect(angle).toBeLessThanOrEqual(20)
      }
    }),
    { numRuns: 2000, seed: 63 },
  )
})

test("[ASK-63] its smallest words stay above an acuity of half of what everybody should have", () => {
  fc.assert(
    fc.property(page, (page) => {
      // 5' letters are the line of full acuity; x-height of 6' and more is read with much less.
      expect(xHeightArcmin(QUESTION.least * readingScale(page), page)).toBeGreaterThanOrEqual(6)
    }),
    { seed: 64 },
  )
})

test("[ASK-63] the browser's own zoom makes it larger, and is never taken back", () => {
  fc.assert(
    fc.property(page, fc.double({ min: 1, max: 5, noNaN: true }), (page, zoom) => {
      const zoomed = { width: page.width / zoom, height: page.height / zoom }
      // A CSS pixel of the zoomed page is `zoom` of the others.
      const before = xHeightArcmin(QUESTION.wide * readingScale(page), page)
      const drawn = QUESTION.wide * readingScale(zoomed) * zoom
      expect(xHeightArcmin(drawn, page)).toBeGreaterThanOrEqual(before - 1e-9)
    }),
    { numRuns: 2000, seed: 65 },
  )
})

test("[ASK-63] a usual page draws it at its own size; one that isn't scaled draws it larger", () => {
  for (const height of [360, 720, 844, 1080, 1440]) expect(readingScale({ width: 1280, height })).toBe(1)
  expect(readingScale({ width: 3840, height: 2160 })).toBeGreaterThan(1.1)
  expect(pixelArcmin({ width: 1280, height: 720 })).toBeCloseTo(1.279, 3)
  expect(LEGIBLE_ARCMIN).toBeLessThan(FLUENT_ARCMIN)
})
