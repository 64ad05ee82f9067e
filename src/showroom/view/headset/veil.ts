import { BackSide, Mesh, MeshBasicMaterial, SphereGeometry, type Vector3 } from "three"

/** Darkness before the eyes: for the moment in which one is carried elsewhere, and for whoever puts their head through a wall. */
export interface Veil {
  readonly object: Mesh
  /** `share`: 0 clear .. 1 dark. */
  draw(eye: Vector3, share: number): void
  dispose(): void
}

const DARK = "#14110C"
/** Metres: further than the nearest that is drawn. */
const AROUND = 0.5

export function createVeil(): Veil {
  const material = new MeshBasicMaterial({
    color: DARK,
    side: BackSide,
    transparent: true,
    opacity: 0,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  })
  const object = new Mesh(new SphereGeometry(AROUND, 16, 12), material)
  object.renderOrder = 99
  object.frustumCulled = false
  object.visible = false
  return {
    object,
    draw: (eye, share) => {
      object.visible = share > 0.01
      object.position.copy(eye)
      material.opacity = Math.min(1, share)
    },
    dispose: () => {
      object.geometry.dispose()
      material.dispose()
    },
  }
}
