import {
  type BufferGeometry,
  Color,
  CylinderGeometry,
  Float32BufferAttribute,
  Group,
  LatheGeometry,
  Mesh,
  MeshBasicMaterial,
  Vector2,
  Vector3,
} from "three"

/** A fluted drum to stand things on, 1 m in radius, its top at 0; it goes down out of the picture. */
export interface Pedestal {
  readonly object: Group
  dispose(): void
}

/** sRGB. */
const WOOD = new Color("#EBD3AA")
const TOP = new Color("#FFF0D6")
const FLUTES = 40
const SEGMENTS = FLUTES * 6
/** In shares of the radius. */
const DEPTH = 0.028
const RIM = 0.11
const TALL = 6
/** Where the light comes from; what is away from it keeps this much of it. */
const LIGHT = new Vector3(-0.55, 0.45, 0.7).normalize()
const SHADE = 0.68

/** The light is painted on: it is the visitor's own, and doesn't move. */
function paint(geometry: BufferGeometry, colour: Color, open: (y: number) => number): BufferGeometry {
  const normal = geometry.getAttribute("normal")
  const position = geometry.getAttribute("position")
  const colours: number[] = []
  const facing = new Vector3()
  for (let at = 0; at < position.count; at++) {
    const light = Math.max(0, facing.fromBufferAttribute(normal, at).dot(LIGHT))
    const share = (SHADE + (1 - SHADE) * light) * open(position.getY(at))
    colours.push(colour.r * share, colour.g * share, colour.b * share)
  }
  geometry.setAttribute("color", new Float32BufferAttribute(colours, 3))
  return geometry
}

function drum(): BufferGeometry {
  const geometry = new CylinderGeometry(0.965, 0.965, TALL, SEGMENTS, 1, true).translate(
    0,
    -TALL / 2 - RIM,
    0,
  )
  const position = geometry.getAttribute("position")
  for (let at = 0; at < position.count; at++) {
    const angle = Math.atan2(position.getX(at), position.getZ(at))
    const share = 1 - DEPTH * (1 - Math.abs(Math.sin((angle * FLUTES) / 2)))
    position.setX(at, position.getX(at) * share)
    position.setZ(at, position.getZ(at) * share)
  }
  geometry.computeVertexNormals()
  // In the shadow of its own top.
  return paint(geometry, WOOD, (y) => (y > -RIM - 0.001 ? 0.62 : 0.9))
}

function plate(): BufferGeometry {
  // From below upwards: it is its outside that is seen.
  const profile: [number, number][] = [
    [0.95, -RIM - 0.01],
    [1, -RIM],
    [1, -0.028],
    [0.992, -0.008],
    [0.97, 0],
    [0, 0],
  ]
  const geometry = new LatheGeometry(
    profile.map(([x, y]) => new Vector2(x, y)),
    96,
  )
  return paint(geometry, TOP, () => 1)
}

export function createPedestal(): Pedestal {
  const material = new MeshBasicMaterial({ vertexColors: true })
  const parts = [drum(), plate()].map((geometry) => new Mesh(geometry, material))
  const object = new Group()
  object.add(...parts)
  return {
    object,
    dispose: () => {
      for (const { geometry } of parts) geometry.dispose()
      material.dispose()
    },
  }
}
