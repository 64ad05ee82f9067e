import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type PanelSeen,
  placePanel,
  readPanel,
  type Spot,
} from "../../../../src/showroom/sim/headset/index.ts"

const EYE = { at: { x: 0, y: 1.6, z: 0 }, ahead: { x: 0, y: 0, z: -1 } }
const open = () => true

/** A panel of 40 by 24 cm a metre away that faces the eye. */
function panelAt(centre: Spot, { size = 1, normal = { x: 0, y: 0, z: 1 } } = {}): PanelSeen {
  const corners = [-0.2, 0.2].flatMap((across) =>
    [-0.12, 0.12].map((up) => ({ ...centre, x: centre.x + across * size, y: centre.y + up * size })),
  )
  return { corners, centre, normal, xHeight: 0.015 * size }
}

describe("[VRX-6] a question is read in a headset", () => {
  test("when all of it is before the eyes, with the letters as large as they look", () => {
    const { whole, arcmin } = readPanel(panelAt({ x: 0, y: 1.6, z: -1 }), EYE, open)
    expect(whole).toBe(true)
    expect(arcmin).toBeCloseTo(51.6, 0)
  })

  test("not from behind, nor when a corner is beyond where lenses draw sharply, nor behind something", () => {
    const at = { x: 0, y: 1.6, z: -1 }
    expect(readPanel(panelAt(at, { normal: { x: 0, y: 0, z: -1 } }), EYE, open)).toEqual({
      whole: false,
      arcmin: 0,
    })
    expect(readPanel(panelAt({ x: 0.5, y: 1.6, z: -1 }), EYE, open).whole).toBe(false)
    expect(readPanel(panelAt({ x: 0, y: 1.6, z: 1 }), EYE, open).whole).toBe(false)
    expect(readPanel(panelAt(at), EYE, ({ x }) => x < 0.1).whole).toBe(false)
  })

  test("less well from further off and from the side", () => {
    const near = readPanel(panelAt({ x: 0, y: 1.6, z: -1 }), EYE, open).arcmin
    expect(readPanel(panelAt({ x: 0, y: 1.6, z: -4 }), EYE, open).arcmin).toBeCloseTo(near / 4, 0)
    const slanted = { x: Math.sin(1), y: 0, z: Math.cos(1) }
    expect(readPanel(panelAt({ x: 0, y: 1.6, z: -1 }, { normal: slanted }), EYE, open).arcmin).toBeLessThan(
      near * 0.6,
    )
  })
})

const thing = fc.record({
  centre: fc.record({
    x: fc.double({ min: -4, max: 4, noNaN: true }),
    y: fc.double({ min: 0, max: 2.6, noNaN: true }),
    z: fc.double({ min: -4, max: 4, noNaN: true }),
  }),
  radius: fc.double({ min: 0.02, max: 1.2, noNaN: true }),
})

test("[VRX-5] wherever its thing is, a panel hangs within arm's sight, over knee height, and its letters look as large", () => {
  fc.assert(
    fc.property(fc.option(thing), fc.double({ min: 0, max: 360, noNaN: true }), (subject, heading) => {
      const eye = { x: 0, y: 1.6, z: 0 }
      const { at, distance } = placePanel({ eye, heading, thing: subject, half: 0.2, side: 1 })
      expect(distance).toBeGreaterThanOrEqual(0.9)
      expect(distance).toBeLessThanOrEqual(2.2)
      expect(at.y).toBeGreaterThanOrEqual(0.85)
      expect(at.y).toBeLessThanOrEqual(1.7 + 1e-9)
      expect(Math.hypot(at.x, at.z)).toBeCloseTo(distance)
      // Hung so, its own size grows with the distance.
      const straight = Math.hypot(at.x, at.y - eye.y, at.z)
      const arcmin = (Math.atan((0.015 * distance) / straight) * 180 * 60) / Math.PI
      expect(arcmin).toBeGreaterThan(35)
    }),
  )
})

test("[VRX-5] a panel lies to the right of its thing and covers none of it", () => {
  const centre = { x: 0, y: 1.2, z: -1.5 }
  const { at } = placePanel({ eye: EYE.at, heading: 0, thing: { centre, radius: 0.2 }, half: 0.2, side: 1 })
  const edge = Math.atan(0.2 / 1.5)
  expect(Math.atan2(at.x, -at.z) - Math.atan(0.2)).toBeGreaterThan(edge)
})
