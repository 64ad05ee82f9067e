import { expect, test } from "vitest"
import { createOverlay, show, stepOverlay } from "../../../../src/showroom/view/people/overlay.ts"

const seconds = () => 2

function run(overlay: ReturnType<typeof createOverlay>, length: number): void {
  for (let left = length; left > 1e-9; left -= 1 / 60) stepOverlay(overlay, seconds, Math.min(left, 1 / 60))
}

test("[WLK-58] a gesture comes over what the body does within a quarter of a second, and goes as softly", () => {
  const overlay = createOverlay()
  show(overlay, "wave")
  run(overlay, 0.1)
  expect(overlay.share).toBeCloseTo(0.4)
  run(overlay, 0.2)
  expect(overlay.share).toBe(1)
  show(overlay, null)
  run(overlay, 0.1)
  expect(overlay.share).toBeCloseTo(0.6)
  run(overlay, 0.3)
  expect(overlay.share).toBe(0)
})

test("[WLK-58] waving goes on as long as it is shown, the arm that points stays up, and each begins at its beginning", () => {
  const overlay = createOverlay()
  show(overlay, "point")
  run(overlay, 5)
  expect(overlay.at).toBeGreaterThan(1.9)
  show(overlay, "wave")
  expect(overlay.at).toBe(0)
  run(overlay, 1.5)
  show(overlay, "wave")
  expect(overlay.at).toBeCloseTo(1.5)
  run(overlay, 1)
  expect(overlay.at).toBeCloseTo(0.5)
})

test("[TOG-65] clapping and dancing go on as long as they are shown, one shrugs once", () => {
  for (const gesture of ["clap", "dance"] as const) {
    const overlay = createOverlay()
    show(overlay, gesture)
    run(overlay, 2.5)
    expect(overlay.at).toBeCloseTo(0.5)
  }
  const overlay = createOverlay()
  show(overlay, "shrug")
  run(overlay, 5)
  expect(overlay.at).toBeGreaterThan(1.9)
})
