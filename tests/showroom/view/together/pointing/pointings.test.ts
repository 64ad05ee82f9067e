import { PerspectiveCamera } from "three"
import { expect, test } from "vitest"
import { onPage } from "../../../../../src/showroom/view/together/pointing/on-page.ts"
import { createPointings, LIT_MS } from "../../../../../src/showroom/view/together/pointing/pointings.ts"

function withTimers() {
  const timers = new Set<{ left: number; run: () => void }>()
  const pointings = createPointings({
    after: (left, run) => {
      const timer = { left, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  })
  return {
    pointings,
    timers,
    all: () => pointings.store.getState().all,
    pass: (milliseconds: number) => {
      for (const timer of [...timers]) {
        timer.left -= milliseconds
        if (timer.left <= 0 && timers.delete(timer)) timer.run()
      }
    },
  }
}

test("[TOG-66] what somebody points at is lit for a while, each person's last only", () => {
  const { pointings, all, pass } = withTimers()
  pointings.begin({ who: 1, slotId: "a" })
  pointings.begin({ who: null, slotId: "a" })
  pass(LIT_MS - 1)
  pointings.begin({ who: 1, slotId: "b" })
  expect(all()).toEqual([
    { who: null, slotId: "a" },
    { who: 1, slotId: "b" },
  ])
  pass(1)
  expect(all()).toEqual([{ who: 1, slotId: "b" }])
  pass(LIT_MS)
  expect(all()).toEqual([])
})

test("[TOG-66] whoever leaves the others leaves no timer behind", () => {
  const { pointings, all, timers } = withTimers()
  pointings.begin({ who: 1, slotId: "a" })
  pointings.end()
  expect([all(), timers.size]).toEqual([[], 0])
})

test("[TOG-66] what is out of the picture is told of at the edge that it is beyond", () => {
  const page = { width: 1280, height: 720 }
  const lens = new PerspectiveCamera(50, page.width / page.height, 0.1, 60)
  lens.position.set(0, 1.6, 0)
  lens.updateMatrixWorld(true)
  expect(onPage({ x: 0, y: 1.6, z: -4 }, lens, page)).toEqual({
    x: expect.closeTo(640),
    y: expect.closeTo(360),
    side: null,
  })
  const [left, right, behind] = [
    { x: -9, y: 1.6, z: -2 },
    { x: 9, y: 1.6, z: -2 },
    { x: 1, y: 1.6, z: 5 },
  ].map((at) => onPage(at, lens, page))
  expect([left?.side, right?.side, behind?.side]).toEqual(["left", "right", "right"])
  for (const place of [left, right, behind]) {
    expect(place?.x).toBeGreaterThan(0)
    expect(place?.x).toBeLessThan(page.width)
    expect(place?.y).toBeGreaterThan(0)
    expect(place?.y).toBeLessThan(page.height)
  }
})
