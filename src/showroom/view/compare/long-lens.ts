import { PerspectiveCamera, Vector3 } from "three"

/** How much longer the lens is before which products stand side by side, when they have come. */
const LONGER = 3.2
/** Metres from the eye at which things keep their size while the lens grows. */
const KEPT = 1.2

const RADIANS = Math.PI / 180
const ahead = new Vector3()

/** A lens for what stands at the edges of the page, where the room's own would stretch it. */
export interface LongLens {
  readonly camera: PerspectiveCamera
  /** `eased` 0: as the room's lens .. 1: long, from further back, upright to the same room. */
  follow(lens: PerspectiveCamera, eased: number): void
}

export function createLongLens(): LongLens {
  const camera = new PerspectiveCamera()
  return {
    camera,
    follow: (lens, eased) => {
      const longer = 1 + (LONGER - 1) * eased
      camera.fov = (2 * Math.atan(Math.tan((lens.fov * RADIANS) / 2) / longer)) / RADIANS
      camera.aspect = lens.aspect
      camera.near = lens.near
      camera.far = lens.far
      // The room's picture is shifted so that the visitor stands at its side; this one isn't.
      camera.filmOffset = lens.filmOffset * (1 - eased)
      camera.updateProjectionMatrix()
      lens.getWorldDirection(ahead)
      camera.position.setFromMatrixPosition(lens.matrixWorld).addScaledVector(ahead, (1 - longer) * KEPT)
      camera.quaternion.copy(lens.quaternion)
      camera.updateMatrixWorld(true)
    },
  }
}
