import { Mesh, type Object3D } from "three"

/**
 * Large things that others stand before are drawn after them: what is hidden is then never shaded. Within one of these
 * three draws by distance, which says nothing of a floor or a wall as large as the store.
 */
const WALLS = 1
const FLOOR = 2
const SKY = 3

/** Orders how the parts of a place are drawn: what stands in it first, then its walls, its floor, and the sky. */
export function orderDrawing(shell: Object3D, sky: Object3D): void {
  shell.traverse((object) => {
    if (!(object instanceof Mesh)) return
    const name = `${object.name} ${object.parent?.name ?? ""}`
    object.renderOrder = name.includes("floor") ? FLOOR : WALLS
  })
  sky.traverse((object) => {
    object.renderOrder = SKY
  })
}
