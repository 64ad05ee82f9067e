import {
  BoxGeometry,
  type BufferGeometry,
  Color,
  Group,
  Mesh,
  MeshStandardMaterial,
  SphereGeometry,
  TorusGeometry,
  TorusKnotGeometry,
} from "three"
import { findShape, type ProductShape } from "../../../src/showroom/view/products/product-shape.ts"

/** How finely a part is made, for each level of detail. */
const FINENESS = [1, 0.3, 0.15]

function body(type: number, fine: number): BufferGeometry {
  const n = (segments: number) => Math.max(5, Math.round(segments * fine))
  switch (type % 3) {
    case 0:
      return new TorusKnotGeometry(0.16, 0.05, n(110), n(16), 2, 3 + (type % 4))
    case 1:
      return new SphereGeometry(0.2, n(60), n(32))
    default:
      return new TorusGeometry(0.16, 0.07, n(30), n(56))
  }
}

function material(name: string, type: number, metalness: number): MeshStandardMaterial {
  const made = new MeshStandardMaterial({
    color: new Color().setHSL((type * 0.37) % 1, 0.5, 0.5),
    roughness: 0.35,
    metalness,
  })
  made.name = name
  return made
}

/** A product of three materials with three levels of detail, like those that the goods' files hold. */
export function makeType(type: number): ProductShape {
  const root = new Group()
  root.name = `type-${type}`
  const [cloth, brass, glass] = [
    material("cloth", type, 0),
    material("brass", type + 3, 1),
    material("glass", type + 5, 0),
  ]
  Object.assign(glass, { transparent: true, opacity: 0.4 })
  FINENESS.forEach((fine, level) => {
    const node = new Group()
    node.name = `${root.name}_lod${level}`
    const foot = new Mesh(new BoxGeometry(0.2, 0.04, 0.2), brass)
    const main = new Mesh(body(type, fine), cloth)
    main.position.y = 0.28
    node.add(foot, main)
    // One type in five has glass.
    if (type % 5 === 0) {
      const dome = new Mesh(
        new SphereGeometry(0.27, Math.round(24 * fine) + 4, Math.round(16 * fine) + 3),
        glass,
      )
      dome.position.y = 0.28
      node.add(dome)
    }
    root.add(node)
  })
  const shape = findShape(new Map([["", { scene: new Group().add(root), clips: [] }]]), `#${root.name}`)
  if (!shape) throw new Error(`${root.name} has no shape`)
  return shape
}
