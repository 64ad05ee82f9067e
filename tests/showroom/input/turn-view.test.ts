import fc from "fast-check"
import { expect, test } from "vitest"
import { turnView, viewTurnAtRest } from "../../../src/showroom/input/turn-view.ts"

const DT = 1 / 60

test("[WLK-51] held keys glide evenly, whatever the frame rate", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (frames) => {
      const turn = { ...viewTurnAtRest(), keys: -1 }
      let turned = 0
      for (let frame = 0; frame < frames; frame++) turned += turnView(turn, false, 1 / frames)
      expect(turned).toBeCloseTo(-110, 6)
    }),
  )
})

test("[WLK-51] in steps, each push turns by 30 degrees once, and only once it was let go", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 1, -1)), (pushes) => {
      const turn = viewTurnAtRest()
      const turned = pushes.map((push) => {
        turn.stick = push
        return turnView(turn, true, DT)
      })
      const expected = pushes.map((push, at) => (push !== 0 && (pushes[at - 1] ?? 0) === 0 ? push * 30 : 0))
      expect(turned).toEqual(expected.map((degrees) => degrees + 0))
    }),
  )
})

test("[WLK-51] the one that is pushed further counts", () => {
  expect(turnView({ keys: 1, stick: -0.4, flicked: false }, true, DT)).toBe(30)
  expect(turnView({ keys: 0, stick: 0.4, flicked: false }, true, DT)).toBe(0)
})
