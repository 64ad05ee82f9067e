import fc from "fast-check"
import { Matrix4, PerspectiveCamera, Vector3 } from "three"
import { expect, test } from "vitest"
import { fitToFace } from "../../../../src/showroom/view/mirror/fit-to-face.ts"
import {
  BEFORE_GLASS,
  handMirror,
  lensBefore,
  standBefore,
  turnHead,
} from "../../../../src/showroom/view/mirror/mirror-view.ts"

const glass = fc.record({
  x: fc.double({ min: -10, max: 10, noNaN: true }),
  y: fc.constant(1.5),
  z: fc.double({ min: -10, max: 10, noNaN: true }),
  heading: fc.integer({ min: 0, max: 359 }),
})

test("[WLK-34] one stands before the glass and looks into it, the lens at the glass looks back", () => {
  fc.assert(
    fc.property(glass, (mirror) => {
      const stand = standBefore(mirror)
      expect(Math.hypot(stand.x - mirror.x, stand.z - mirror.z)).toBeCloseTo(BEFORE_GLASS, 6)
      expect((stand.heading + 180) % 360).toBe(mirror.heading)
      const lens = lensBefore(mirror, 1.45)
      // between glass and visitor, on the same line
      const [toLens, toStand] = [
        { x: lens.x - mirror.x, z: lens.z - mirror.z },
        { x: stand.x - mirror.x, z: stand.z - mirror.z },
      ]
      expect(toLens.x * toStand.z - toLens.z * toStand.x).toBeCloseTo(0, 6)
      expect(toLens.x * toStand.x + toLens.z * toStand.z).toBeGreaterThan(0)
      expect(lens.y).toBe(1.45)
    }),
  )
})

test("[WLK-34] a mirror whose glass looks along -z has its visitor there, looking along +z", () => {
  expect(standBefore({ x: 2, y: 1.5, z: 5, heading: 0 })).toEqual({ x: 2, z: 5 - BEFORE_GLASS, heading: 180 })
})

test("[WLK-34] where there is no mirror one is held up, and nobody has to move", () => {
  fc.assert(
    fc.property(glass, (body) => {
      const stand = standBefore(handMirror(body))
      expect(stand.x).toBeCloseTo(body.x, 6)
      expect(stand.z).toBeCloseTo(body.z, 6)
      expect(stand.heading).toBe(body.heading)
    }),
  )
})

test("[WLK-34] the face follows the finger in the mirror, and no farther than a neck goes", () => {
  const head = { yaw: 0, pitch: 0 }
  turnHead(head, 30, 10)
  // Before the mirror, turned left for right: to the right of the picture is to one's own right.
  expect(head.yaw).toBeCloseTo(-Math.PI / 6)
  expect(head.pitch).toBeCloseTo(Math.PI / 18)
  turnHead(head, 500, -500)
  expect(head.yaw).toBeCloseTo(-0.95)
  expect(head.pitch).toBeCloseTo(-0.4)
})

test("[WLK-34] seen from the mirror and turned left for right, one's right hand is on the right", () => {
  const mirror = { x: 0, y: 1.5, z: -1, heading: 180 }
  const stand = standBefore(mirror)
  const lens = lensBefore(mirror, 1.45)
  const camera = new PerspectiveCamera(50, 1, 0.05, 60)
  camera.position.set(lens.x, lens.y, lens.z)
  camera.lookAt(stand.x, 1.45, stand.z)
  camera.updateMatrixWorld(true)
  // Looking along -z (heading 0), right is +x.
  const hand = new Vector3(stand.x + 0.2, 1.45, stand.z).project(camera)
  expect(-hand.x).toBeGreaterThan(0.1)
})

test("[WLK-34] glasses of any width sit with their bridge on the nose, as wide as the head", () => {
  const wear = new Vector3(0, 0.03, 0.05)
  for (const width of [0.13, 0.15, 0.3]) {
    const fit = fitToFace(wear, width, new Matrix4())
    expect(
      wear
        .clone()
        .applyMatrix4(fit)
        .distanceTo(new Vector3(0, 1.318, 0.212)),
    ).toBeLessThan(1e-6)
    const [left, right] = [-1, 1].map((side) => new Vector3((side * width) / 2, 0.03, 0).applyMatrix4(fit))
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(0.462)
  }
})
