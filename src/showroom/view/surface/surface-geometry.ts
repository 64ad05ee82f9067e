import {
  BufferAttribute,
  BufferGeometry,
  Float32BufferAttribute,
  Matrix3,
  type Matrix4,
  Vector3,
} from "three"

/** A piece of a product, with the slot that its material has in the palette. */
export interface SurfacePart {
  readonly geometry: BufferGeometry
  /** To the axes of what is made. */
  readonly matrix: Matrix4
  readonly slot: number
  /** In which step of building it is put on, from 1; 0: always there. */
  readonly step: number
  /** Whether its back is seen too: it is made as a face of its own, so that each side has its own light. */
  readonly doubleSided: boolean
}

interface Face extends SurfacePart {
  readonly isBack: boolean
}

const SHORT = 32767

const at = new Vector3()
const turn = new Matrix3()

interface Counts {
  vertices: number
  indices: number
}

function countOf({ geometry }: Face): Counts {
  const vertices = geometry.getAttribute("position").count
  return { vertices, indices: geometry.index?.count ?? vertices }
}

/** Normal and, from the vertex colour, how open the place is to the light; a part without normals gets them. */
function writeFacing(facing: Int16Array, { geometry, matrix, isBack }: Face, from: number): void {
  if (!geometry.hasAttribute("normal")) geometry.computeVertexNormals()
  const normal = geometry.getAttribute("normal")
  const colour = geometry.hasAttribute("color") ? geometry.getAttribute("color") : null
  turn.getNormalMatrix(matrix)
  const length = isBack ? -SHORT : SHORT
  for (let index = 0; index < normal.count; index++) {
    at.fromBufferAttribute(normal, index).applyMatrix3(turn).normalize().multiplyScalar(length)
    const to = (from + index) * 4
    facing[to] = at.x
    facing[to + 1] = at.y
    facing[to + 2] = at.z
    facing[to + 3] = SHORT * (colour?.getX(index) ?? 1)
  }
}

/** Mirrored parts and backs are wound the other way round. */
function writeIndex(index: Uint32Array, { geometry, matrix, isBack }: Face, from: Counts): void {
  const indices = geometry.index?.count ?? geometry.getAttribute("position").count
  const [second, third] = matrix.determinant() < 0 !== isBack ? [2, 1] : [1, 2]
  const vertex = (place: number) => from.vertices + (geometry.index?.getX(place) ?? place)
  for (let place = 0; place + 2 < indices; place += 3) {
    const to = from.indices + place
    index[to] = vertex(place)
    index[to + 1] = vertex(place + second)
    index[to + 2] = vertex(place + third)
  }
}

/**
 * One geometry of many parts, as the surface draws them: `position`; `facing` (normal, and in w how open it is); `slot`
 * (slot, step of building); `uv` in metres.
 */
export function surfaceGeometry(parts: readonly SurfacePart[]): BufferGeometry {
  // Backs first: in glass they are seen through the front.
  const faces = [
    ...parts.filter(({ doubleSided }) => doubleSided).map((part) => ({ ...part, isBack: true })),
    ...parts.map((part) => ({ ...part, isBack: false })),
  ]
  const total: Counts = { vertices: 0, indices: 0 }
  for (const part of faces) {
    const { vertices, indices } = countOf(part)
    total.vertices += vertices
    total.indices += indices
  }
  const position = new Float32Array(total.vertices * 3)
  const facing = new Int16Array(total.vertices * 4)
  const slots = new Uint8Array(total.vertices * 4)
  const uvs = new Float32Array(total.vertices * 2)
  const index = new Uint32Array(total.indices)
  const from: Counts = { vertices: 0, indices: 0 }
  for (const part of faces) {
    const { geometry, matrix, slot, step } = part
    const points = geometry.getAttribute("position")
    const uv = geometry.hasAttribute("uv") ? geometry.getAttribute("uv") : null
    for (let each = 0; each < points.count; each++) {
      const to = from.vertices + each
      at.fromBufferAttribute(points, each)
        .applyMatrix4(matrix)
        .toArray(position, to * 3)
      slots[to * 4] = slot
      slots[to * 4 + 1] = step
      if (!uv) continue
      uvs[to * 2] = uv.getX(each)
      uvs[to * 2 + 1] = uv.getY(each)
    }
    writeFacing(facing, part, from.vertices)
    writeIndex(index, part, from)
    const { vertices, indices } = countOf(part)
    from.vertices += vertices
    from.indices += indices
  }
  const merged = new BufferGeometry()
  merged.setAttribute("position", new Float32BufferAttribute(position, 3))
  merged.setAttribute("facing", new BufferAttribute(facing, 4, true))
  merged.setAttribute("slot", new BufferAttribute(slots, 4))
  merged.setAttribute("uv", new Float32BufferAttribute(uvs, 2))
  merged.setIndex(new BufferAttribute(index, 1))
  merged.computeBoundingBox()
  merged.computeBoundingSphere()
  return merged
}
