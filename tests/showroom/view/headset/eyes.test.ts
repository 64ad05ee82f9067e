import fc from "fast-check"
import { Frustum, Matrix4, PerspectiveCamera, Vector3 } from "three"
import { expect, test } from "vitest"
import { embrace } from "../../../../src/showroom/view/headset/eyes.ts"

const metres = fc.double({ min: -5, max: 5, noNaN: true })

/** Two eyes of a headset that sees further outwards than inwards. */
function eyesAt(x: number, z: number, turn: number): readonly PerspectiveCamera[] {
  const head = new Matrix4().makeRotationY(turn).setPosition(x, 1.6, z)
  return [-1, 1].map((side) => {
    const eye = new PerspectiveCamera()
    const [outer, inner] = [1.2 * 0.05, 0.9 * 0.05]
    const [left, right] = side < 0 ? [-outer, inner] : [-inner, outer]
    eye.projectionMatrix.makePerspective(left, right, 0.05, -0.055, 0.05, 60)
    eye.projectionMatrixInverse.copy(eye.projectionMatrix).invert()
    eye.matrixWorld.copy(head).multiply(new Matrix4().makeTranslation(side * 0.032, 0, 0))
    eye.matrixWorldInverse.copy(eye.matrixWorld).invert()
    return eye
  })
}

const sees = (camera: PerspectiveCamera, point: Vector3) =>
  new Frustum()
    .setFromProjectionMatrix(
      new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
    )
    .containsPoint(point)

test("what either eye sees isn't left out", () => {
  fc.assert(
    fc.property(
      metres,
      metres,
      fc.double({ min: -4, max: 4, noNaN: true }),
      metres,
      metres,
      (x, z, turn, px, pz) => {
        const eyes = eyesAt(x, z, turn)
        const lens = new PerspectiveCamera(50, 1, 0.05, 60)
        embrace(lens, eyes)
        const point = new Vector3(px, 1.4, pz)
        // What is nearer than a hand is before both eyes anyway.
        if (point.distanceTo(new Vector3(x, 1.6, z)) < 0.3) return
        if (eyes.some((eye) => sees(eye, point))) expect(sees(lens, point)).toBe(true)
      },
    ),
  )
})
