import type { Gltf, Vec3 } from "./gltf-shape.ts"

export interface ModelBox {
  readonly min: Vec3
  readonly max: Vec3
}

type Node = Gltf["nodes"][number]
/** Column by column, as glTF has it. */
type Matrix = readonly number[]

const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
/** Largest value of each kind of whole number that stands for 1. */
const ONE: Readonly<Record<number, number>> = { 5120: 127, 5121: 255, 5122: 32767, 5123: 65535 }
/** Coarser copies of a model for far away. */
const COARSE = /_lod[1-9]\d*$/
/** What lies about a thing and isn't measured with it: the flex of a lamp. */
const CORD = /_cord$/

function matrixOf({ matrix, translation: t, rotation: [x, y, z, w], scale: s }: Node): Matrix {
  if (matrix) return matrix
  return [
    (1 - 2 * (y * y + z * z)) * s[0],
    2 * (x * y + z * w) * s[0],
    2 * (x * z - y * w) * s[0],
    0,
    2 * (x * y - z * w) * s[1],
    (1 - 2 * (x * x + z * z)) * s[1],
    2 * (y * z + x * w) * s[1],
    0,
    2 * (x * z + y * w) * s[2],
    2 * (y * z - x * w) * s[2],
    (1 - 2 * (x * x + y * y)) * s[2],
    0,
    ...t,
    1,
  ]
}

function times(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 16 }, (_, at) => {
    const [row, column] = [at % 4, at - (at % 4)]
    return [0, 1, 2, 3].reduce((sum, k) => sum + (a[row + 4 * k] ?? 0) * (b[column + k] ?? 0), 0)
  })
}

function moved(matrix: Matrix, [x, y, z]: Vec3): Vec3 {
  const at = (row: number) =>
    (matrix[row] ?? 0) * x + (matrix[row + 4] ?? 0) * y + (matrix[row + 8] ?? 0) * z + (matrix[row + 12] ?? 0)
  return [at(0), at(1), at(2)]
}

function boundsOf(gltf: Gltf, accessor: number): ModelBox | null {
  const found = gltf.accessors[accessor]
  const one = found?.normalized ? (ONE[found.componentType] ?? 1) : 1
  const [x0, y0, z0] = found?.min ?? []
  const [x1, y1, z1] = found?.max ?? []
  if (x0 === undefined || y0 === undefined || z0 === undefined) return null
  if (x1 === undefined || y1 === undefined || z1 === undefined) return null
  return { min: [x0 / one, y0 / one, z0 / one], max: [x1 / one, y1 / one, z1 / one] }
}

function corners({ min, max }: ModelBox): Vec3[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => [
    corner & 1 ? max[0] : min[0],
    corner & 2 ? max[1] : min[1],
    corner & 4 ? max[2] : min[2],
  ])
}

function cornersBelow(gltf: Gltf, index: number, parent: Matrix, depth: number): Vec3[] {
  const node = gltf.nodes[index]
  // A file of somebody else's may have a node below itself.
  if (!node || depth > 32 || COARSE.test(node.name)) return []
  if (depth > 0 && CORD.test(node.name)) return []
  const matrix = times(parent, matrixOf(node))
  const primitives = node.mesh === undefined ? [] : (gltf.meshes[node.mesh]?.primitives ?? [])
  return [
    ...primitives.flatMap(({ attributes }) => {
      const bounds = boundsOf(gltf, attributes.POSITION)
      return bounds ? corners(bounds).map((corner) => moved(matrix, corner)) : []
    }),
    ...node.children.flatMap((child) => cornersBelow(gltf, child, matrix, depth + 1)),
  ]
}

/**
 * The box around some nodes in metres, without their coarser copies and cords; `null` when there is nothing in it. Turned parts
 * count with the corners of their own boxes, so it may be a little too large, never too small.
 */
export function modelBox(gltf: Gltf, nodes: readonly number[]): ModelBox | null {
  const points = nodes.flatMap((node) => cornersBelow(gltf, node, IDENTITY, 0))
  if (points.length === 0) return null
  const along = (axis: 0 | 1 | 2) => points.map((point) => point[axis])
  const min: Vec3 = [Math.min(...along(0)), Math.min(...along(1)), Math.min(...along(2))]
  const max: Vec3 = [Math.max(...along(0)), Math.max(...along(1)), Math.max(...along(2))]
  return [...min, ...max].every(Number.isFinite) ? { min, max } : null
}
