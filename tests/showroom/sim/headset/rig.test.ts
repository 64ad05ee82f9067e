import fc from "fast-check"
import { expect, test } from "vitest"
import { turnBetween } from "../../../../src/domain/heading.ts"
import {
  carryTo,
  headingInStore,
  headingOf,
  placeInStore,
  type Rig,
  turnAbout,
} from "../../../../src/showroom/sim/headset/index.ts"

const metres = fc.double({ min: -20, max: 20, noNaN: true })
const point = fc.record({ x: metres, z: metres })
const rig = fc.record({ x: metres, z: metres, turn: fc.double({ min: -7, max: 7, noNaN: true }) })
const degrees = fc.double({ min: -360, max: 360, noNaN: true })

/** A head turned by `heading` degrees to the right, then tilted down by `down`. */
function headTurned(heading: number, down: number) {
  const [h, d] = [(-heading * Math.PI) / 360, (-down * Math.PI) / 360]
  return {
    x: Math.cos(h) * Math.sin(d),
    y: Math.sin(h) * Math.cos(d),
    z: -Math.sin(h) * Math.sin(d),
    w: Math.cos(h) * Math.cos(d),
  }
}

test("[VRX-3] whoever is carried has their head over the place they are carried to, looking as they did", () => {
  fc.assert(
    fc.property(rig, point, point, (where, head, to) => {
      const moved: Rig = { ...where }
      carryTo(moved, head, to)
      const at = placeInStore(moved, head)
      expect(Math.hypot(at.x - to.x, at.z - to.z)).toBeLessThan(1e-9)
      expect(moved.turn).toBe(where.turn)
    }),
  )
})

test("[VRX-3] whoever is turned stays on the spot, and looks so many degrees further to the right", () => {
  fc.assert(
    fc.property(rig, point, degrees, (where, head, by) => {
      const turned: Rig = { ...where }
      const before = placeInStore(where, head)
      turnAbout(turned, head, by)
      const after = placeInStore(turned, head)
      expect(Math.hypot(after.x - before.x, after.z - before.z)).toBeLessThan(1e-9)
      const change = turnBetween(headingInStore(where, 0), headingInStore(turned, 0))
      expect(Math.abs(turnBetween(change, by))).toBeLessThan(1e-6)
    }),
  )
})

test("[VRX-3] what is ahead of a head is where its heading says, also in a room that is turned", () => {
  fc.assert(
    fc.property(rig, degrees, (where, heading) => {
      const ahead = (heading * Math.PI) / 180
      const [from, to] = [
        placeInStore(where, { x: 0, z: 0 }),
        placeInStore(where, { x: Math.sin(ahead), z: -Math.cos(ahead) }),
      ]
      const along = (Math.atan2(to.x - from.x, -(to.z - from.z)) * 180) / Math.PI
      expect(Math.abs(turnBetween(along, headingInStore(where, heading)))).toBeLessThan(1e-6)
    }),
  )
})

test("[VRX-3] a head's heading is its own, whether it looks ahead, at its feet or at the ceiling", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 359, noNaN: true }),
      fc.double({ min: -89, max: 89, noNaN: true }),
      (heading, down) => {
        expect(Math.abs(turnBetween(headingOf(headTurned(heading, down)), heading))).toBeLessThan(1e-6)
      },
    ),
  )
})
