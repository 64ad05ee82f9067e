import {
  CircleGeometry,
  Color,
  CylinderGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  type PerspectiveCamera,
  RingGeometry,
  Vector3,
} from "three"

/** What shows where somebody points: a dot, soft around, and a thin beam from their hand. */
export interface Beam {
  readonly object: Group
  /** From a hand to a place, metres; `share` 0 not to be seen .. 1 whole. */
  put(from: Vector3, to: Vector3, share: number, lens: PerspectiveCamera): void
  dispose(): void
}

/** sRGB. */
const RED = "#E2512F"
const LIGHT = "#FFF3E4"
/** Metres; the dot is no smaller than this share of its distance, so that it is found from afar. */
const DOT = { radius: 0.035, least: 0.009 }
const BEAM_RADIUS = 0.006
/** Metres that the dot stands before what is pointed at. */
const BEFORE = 0.03

function soft(colour: string, opacity: number): MeshBasicMaterial {
  return new MeshBasicMaterial({
    color: new Color(colour),
    transparent: true,
    opacity,
    depthWrite: false,
    toneMapped: false,
  })
}

const UP = new Vector3(0, 1, 0)

export function createBeam(): Beam {
  const object = new Group()
  const dot = new Group()
  const parts = [
    new Mesh(new CircleGeometry(1, 24), soft(RED, 1)),
    new Mesh(new RingGeometry(1, 1.35, 32), soft(LIGHT, 0.95)),
    new Mesh(new RingGeometry(1.35, 2.6, 32), soft(RED, 0.22)),
  ]
  const beam = new Mesh(new CylinderGeometry(1, 1, 1, 6, 1, true), soft(RED, 0.34))
  dot.add(...parts)
  object.add(dot, beam)
  const all = [...parts, beam].map((mesh) => ({ mesh, opacity: mesh.material.opacity }))
  for (const { mesh } of all) mesh.renderOrder = 5
  object.visible = false
  const [eye, along] = [new Vector3(), new Vector3()]
  return {
    object,
    put: (from, to, share, lens) => {
      object.visible = share > 0
      if (share === 0) return
      eye.setFromMatrixPosition(lens.matrixWorld)
      along.subVectors(eye, to)
      const away = along.length()
      dot.position.copy(to).addScaledVector(along.normalize(), Math.min(BEFORE, away / 2))
      dot.quaternion.copy(lens.quaternion)
      dot.scale.setScalar(Math.max(DOT.radius, away * DOT.least))
      along.subVectors(to, from)
      const length = along.length()
      beam.visible = length > 0.05
      beam.position.addVectors(from, to).multiplyScalar(0.5)
      if (length > 0) beam.quaternion.setFromUnitVectors(UP, along.divideScalar(length))
      beam.scale.set(BEAM_RADIUS, length, BEAM_RADIUS)
      for (const { mesh, opacity } of all) mesh.material.opacity = opacity * share
      object.updateMatrixWorld(true)
    },
    dispose: () => {
      object.removeFromParent()
      for (const { mesh } of all) {
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
    },
  }
}
