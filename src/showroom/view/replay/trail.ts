import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, MeshBasicMaterial } from "three"
import type { PathSample } from "../../../domain/recording/path-sample.ts"
import { isLeap, sampleBefore } from "../../../domain/recording/spot-at.ts"

const WIDTH = 0.05
const OVER_FLOOR = 0.02
const COLOUR = 0x1f5a75
const CORNERS = 4
const INDICES = 6

/** The way that was walked, as a ribbon on the floor. */
export interface Trail {
  readonly object: Mesh
  /** Shows it as far as it was walked at `at` milliseconds. */
  show(at: number): void
  dispose(): void
}

/** A quad from one sample to the next; nothing where somebody was put elsewhere. */
function writeQuad(positions: Float32Array, index: number, from: PathSample, to: PathSample): void {
  const length = Math.hypot(to.x - from.x, to.z - from.z)
  const half = length === 0 || isLeap(from, to) ? 0 : WIDTH / 2 / length
  const [sideX, sideZ] = [-(to.z - from.z) * half, (to.x - from.x) * half]
  const end = half === 0 ? from : to
  positions.set(
    [
      from.x + sideX,
      OVER_FLOOR,
      from.z + sideZ,
      from.x - sideX,
      OVER_FLOOR,
      from.z - sideZ,
      end.x + sideX,
      OVER_FLOOR,
      end.z + sideZ,
      end.x - sideX,
      OVER_FLOOR,
      end.z - sideZ,
    ],
    index * CORNERS * 3,
  )
}

export function createTrail(samples: readonly PathSample[]): Trail {
  const quads = Math.max(0, samples.length - 1)
  const positions = new Float32Array(quads * CORNERS * 3)
  const indices = new Uint32Array(quads * INDICES)
  for (let quad = 0; quad < quads; quad++) {
    const [from, to] = [samples[quad], samples[quad + 1]]
    if (from && to) writeQuad(positions, quad, from, to)
    const first = quad * CORNERS
    indices.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], quad * INDICES)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute("position", new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(indices, 1))
  const material = new MeshBasicMaterial({
    color: COLOUR,
    transparent: true,
    opacity: 0.55,
    depthWrite: false,
    toneMapped: false,
    side: DoubleSide,
  })
  const object = new Mesh(geometry, material)
  object.frustumCulled = false
  object.renderOrder = 2
  return {
    object,
    show: (at) => geometry.setDrawRange(0, Math.max(0, sampleBefore(samples, at)) * INDICES),
    dispose: () => {
      object.removeFromParent()
      geometry.dispose()
      material.dispose()
    },
  }
}
