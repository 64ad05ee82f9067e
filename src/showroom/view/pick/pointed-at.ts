import { Sphere, Vector3 } from "three"
import { type Lookable, lookedAt } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import type { Stand } from "../products/stand.ts"

/** Metres around the middle of a product that belong to it. */
const MARGIN = 0.6
/** Metres that something may be behind whoever points. */
const BEHIND = 0.3

const eye = new Vector3()
const way = new Vector3()
const around = new Sphere()

/** What the visitor means who points: what is in reach, else what they look at. */
export function pointedAt({ reach, stands, lens, body, occluders }: LiveScene): Stand | null {
  const near = reach === null ? undefined : stands.get(reach)
  if (near) return near
  eye.setFromMatrixPosition(lens.matrixWorld)
  way.set(0, 0, 0.5).unproject(lens).sub(eye).normalize()
  const isAhead = (x: number, z: number) => (x - body.x) * way.x + (z - body.z) * way.z > -BEHIND
  const things = [...stands.values()].flatMap((stand): Lookable<Stand>[] => {
    const { center, radius } = stand.box.getBoundingSphere(around)
    const { x, y, z } = center
    return isAhead(x, z) ? [{ x, y, z, radius, what: stand }] : []
  })
  return lookedAt(eye, way, things, ({ box }) => occluders.isClear(eye, box.getCenter(around.center), MARGIN))
}
