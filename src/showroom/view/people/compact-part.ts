import {
  BufferAttribute,
  BufferGeometry,
  Float32BufferAttribute,
  Int8BufferAttribute,
  type Matrix4,
  Uint8BufferAttribute,
  Vector3,
} from "three"

/** Which points the triangles of a part use, in the order of their first use, and the triangles over these. */
function pointsOf(geometry: BufferGeometry): { points: number[]; triangles: number[] } {
  const index = geometry.getIndex()
  const count = index?.count ?? geometry.getAttribute("position").count
  const places = new Map<number, number>()
  const triangles: number[] = []
  for (let at = 0; at < count; at++) {
    const point = index ? index.getX(at) : at
    const place = places.get(point) ?? places.size
    places.set(point, place)
    triangles.push(place)
  }
  return { points: [...places.keys()], triangles }
}

const place = new Vector3()
const normal = new Vector3()

/**
 * A part's own geometry: its points at rest in metres, `facing` (normal; how open the place is to light), four `bones`
 * and their `shares`, and its `slot`. All parts of the model share one list of points; this one has only its own.
 */
export function compactPart(geometry: BufferGeometry, unpacking: Matrix4): BufferGeometry {
  const { points, triangles } = pointsOf(geometry)
  const [from, facing, colours] = [
    geometry.getAttribute("position"),
    geometry.getAttribute("normal"),
    geometry.getAttribute("color"),
  ]
  const [joints, weights] = [geometry.getAttribute("skinIndex"), geometry.getAttribute("skinWeight")]
  const position = new Float32Array(points.length * 3)
  const facings = new Int8Array(points.length * 4)
  const bones = new Uint8Array(points.length * 4)
  const shares = new Uint8Array(points.length * 4)
  const slots = new Uint8Array(points.length * 4)
  points.forEach((point, at) => {
    place
      .fromBufferAttribute(from, point)
      .applyMatrix4(unpacking)
      .toArray(position, at * 3)
    normal.fromBufferAttribute(facing, point).normalize()
    const open = colours.getX(point)
    facings.set([normal.x * 127, normal.y * 127, normal.z * 127, open * 127].map(Math.round), at * 4)
    slots[at * 4] = Math.round(colours.getY(point) * 255)
    for (let k = 0; k < 4; k++) {
      bones[at * 4 + k] = joints.getComponent(point, k)
      shares[at * 4 + k] = Math.round(weights.getComponent(point, k) * 255)
    }
  })
  const compact = new BufferGeometry()
  compact.setAttribute("position", new Float32BufferAttribute(position, 3))
  compact.setAttribute("facing", new Int8BufferAttribute(facings, 4, true))
  compact.setAttribute("bones", new Uint8BufferAttribute(bones, 4))
  compact.setAttribute("shares", new Uint8BufferAttribute(shares, 4, true))
  compact.setAttribute("slot", new Uint8BufferAttribute(slots, 4))
  compact.setIndex(new BufferAttribute(new Uint16Array(triangles), 1))
  return compact
}
