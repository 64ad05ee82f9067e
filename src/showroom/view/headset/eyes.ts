import { type Matrix4, PerspectiveCamera, Vector3, Vector4 } from "three"

/** What the store is drawn with in a headset: both eyes in one go. */
export interface Eyes {
  /** To draw with: three draws what it sees once for each of its cameras. */
  readonly camera: PerspectiveCamera & { readonly cameras: PerspectiveCamera[] }
  /** Takes over how the eyes stand; `base` is from the visitor's room to the store. */
  look(views: readonly XRView[], base: Matrix4, viewportOf: (view: XRView) => XRViewport | undefined): void
}

/** What an eye sees to each side, as tangents. */
function sidesOf({ elements: m }: Matrix4): { left: number; right: number; bottom: number; top: number } {
  const [across = 1, up = 1, skewX = 0, skewY = 0] = [m[0], m[5], m[8], m[9]]
  return {
    left: (skewX - 1) / across,
    right: (skewX + 1) / across,
    bottom: (skewY - 1) / up,
    top: (skewY + 1) / up,
  }
}

const apart = new Vector3()
const back = new Vector3()

/**
 * Makes `lens` see all that the eyes do: between them, and so far behind that no eye sees past its edges. What decides which
 * things are drawn, and where they are before the visitor, has one lens to ask.
 */
export function embrace(lens: PerspectiveCamera, eyes: readonly PerspectiveCamera[]): void {
  const [first] = eyes
  const last = eyes.at(-1)
  if (!first || !last) return
  const sides = eyes.map(({ projectionMatrix }) => sidesOf(projectionMatrix))
  const left = Math.min(...sides.map((side) => side.left))
  const right = Math.max(...sides.map((side) => side.right))
  const bottom = Math.min(...sides.map((side) => side.bottom))
  const top = Math.max(...sides.map((side) => side.top))
  lens.matrixWorld.copy(first.matrixWorld)
  apart.setFromMatrixPosition(last.matrixWorld).sub(lens.position.setFromMatrixPosition(first.matrixWorld))
  lens.quaternion.setFromRotationMatrix(first.matrixWorld)
  const behind = right - left > 0 ? apart.length() / (right - left) : 0
  back.set(0, 0, 1).applyQuaternion(lens.quaternion)
  lens.position.addScaledVector(apart, 0.5).addScaledVector(back, behind)
  const { near, far } = lens
  lens.projectionMatrix.makePerspective(left * near, right * near, top * near, bottom * near, near, far)
  lens.projectionMatrixInverse.copy(lens.projectionMatrix).invert()
  lens.updateMatrixWorld(true)
}

export function createEyes(lens: PerspectiveCamera): Eyes {
  const cameras: PerspectiveCamera[] = []
  const camera = Object.assign(new PerspectiveCamera(), { isArrayCamera: true, cameras })
  camera.matrixWorldAutoUpdate = false
  return {
    camera,
    look: (views, base, viewportOf) => {
      cameras.length = Math.min(cameras.length, views.length)
      for (const [at, view] of views.entries()) {
        const eye = cameras[at] ?? new PerspectiveCamera()
        cameras[at] = eye
        eye.matrixWorldAutoUpdate = false
        eye.projectionMatrix.fromArray(view.projectionMatrix)
        eye.projectionMatrixInverse.copy(eye.projectionMatrix).invert()
        eye.matrixWorld.fromArray(view.transform.matrix).premultiply(base)
        eye.matrixWorldInverse.copy(eye.matrixWorld).invert()
        const part = viewportOf(view)
        if (part) eye.viewport = new Vector4(part.x, part.y, part.width, part.height)
      }
      embrace(lens, cameras)
      camera.matrixWorld.copy(lens.matrixWorld)
      camera.matrixWorldInverse.copy(lens.matrixWorldInverse)
      camera.projectionMatrix.copy(lens.projectionMatrix)
      camera.projectionMatrixInverse.copy(lens.projectionMatrixInverse)
    },
  }
}
