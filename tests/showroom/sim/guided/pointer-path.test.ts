import { expect, test } from "vitest"
import { createPointerPath, stepPointer, takePointer } from "../../../../src/showroom/sim/guided/index.ts"

const DT = 1 / 60

function pass(path: ReturnType<typeof createPointerPath>, seconds: number, cuts = false): number[] {
  const seen: number[] = []
  for (let left = seconds; left > 1e-6; left -= DT) {
    stepPointer(path, cuts, DT)
    seen.push(path.x)
  }
  return seen
}

test("[GDE-45] a pointer that is told ten times a second moves evenly in between", () => {
  const path = createPointerPath()
  takePointer(path, [0, 1, 0])
  pass(path, 0.3)
  const seen: number[] = []
  for (let at = 1; at <= 10; at++) {
    takePointer(path, [at * 0.1, 1, 0])
    seen.push(...pass(path, 0.1))
  }
  const steps = seen.slice(1).map((x, at) => x - (seen[at] ?? 0))
  // One metre a second: 1.7 cm a frame, and never twice as much or back.
  for (const step of steps.slice(6)) {
    expect(step).toBeGreaterThan(0.008)
    expect(step).toBeLessThan(0.03)
  }
})

test("[GDE-45] it comes to sight where it points, goes when it is let go, and doesn't fly across the room", () => {
  const path = createPointerPath()
  takePointer(path, [3, 1, 0])
  stepPointer(path, false, DT)
  expect(path).toMatchObject({ x: 3, shown: expect.closeTo(DT / 0.2) })
  pass(path, 0.3)
  expect(path.shown).toBe(1)
  takePointer(path, [-4, 1, 0])
  expect(path.shown).toBe(0)
  stepPointer(path, false, DT)
  expect(path.x).toBe(-4)
  pass(path, 0.3)
  takePointer(path, null)
  pass(path, 0.1)
  expect(path.shown).toBeCloseTo(0.5, 1)
  expect(path.x).toBe(-4)
  pass(path, 0.2)
  expect(path.shown).toBe(0)
})

test("[GDE-45] whoever wants no motion sees it where it is told, at once", () => {
  const path = createPointerPath()
  takePointer(path, [1, 1, 0])
  stepPointer(path, true, DT)
  takePointer(path, [1.5, 1, 0])
  stepPointer(path, true, DT)
  expect(path).toMatchObject({ x: 1.5, shown: 1 })
  takePointer(path, null)
  stepPointer(path, true, DT)
  expect(path.shown).toBe(0)
})
