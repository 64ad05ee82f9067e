import { MeshoptEncoder, MeshoptSimplifier } from "meshoptimizer"

/** Share of the triangles in each coarser level, and how far off its outline may be, in shares of the part's size. */
const LEVELS = [
  { share: 0.27, error: 0.05 },
  { share: 0.055, error: 0.3 },
]
const BONES_A_POINT = 4

function* pointsOf(mesh, names) {
  for (const primitive of mesh.listPrimitives()) {
    const slot = names.indexOf(primitive.getMaterial().getName())
    const read = (semantic) => primitive.getAttribute(semantic)
    const colour = read("COLOR_0")
    for (const at of primitive.getIndices().getArray())
      yield {
        position: read("POSITION").getElement(at, []),
        normal: read("NORMAL").getElement(at, []),
        open: colour ? colour.getElement(at, [])[0] : 1,
        slot,
        joints: read("JOINTS_0").getElement(at, []),
        weights: read("WEIGHTS_0").getElement(at, []),
      }
  }
}

/** All of a mesh as one list of points and triangles: red of a point's colour is how open it is, green its material. */
export function onePart(mesh, names) {
  const known = new Map()
  const points = []
  const indices = []
  for (const point of pointsOf(mesh, names)) {
    const key = [
      ...point.position.map((value) => Math.round(value * 1e5)),
      ...point.normal.map((value) => Math.round(value * 24)),
      point.slot,
    ].join()
    if (!known.has(key)) known.set(key, points.push(point) - 1)
    indices.push(known.get(key))
  }
  const triangles = new Uint32Array(indices)
  // rewrites the triangles in place
  const [remap, unique] = MeshoptEncoder.reorderMesh(triangles, true, true)
  const ordered = Array.from({ length: unique })
  points.forEach((point, at) => {
    if (remap[at] < unique) ordered[remap[at]] = point
  })
  return {
    indices: triangles,
    positions: new Float32Array(ordered.flatMap(({ position }) => position)),
    normals: new Float32Array(ordered.flatMap(({ normal }) => normal)),
    colours: new Uint8Array(ordered.flatMap(({ open, slot }) => [Math.round(open * 255), slot, 0, 255])),
    joints: new Uint8Array(ordered.flatMap(({ joints }) => joints)),
    weights: new Float32Array(ordered.flatMap(({ weights }) => weights.slice(0, BONES_A_POINT))),
  }
}

/** The part's triangles and two coarser lists of them over the same points. */
export function levelsOf({ indices, positions, normals }) {
  const coarser = LEVELS.map(({ share, error }) => {
    const target = Math.max(12, Math.floor((indices.length / 3) * share)) * 3
    const [careful] = MeshoptSimplifier.simplifyWithAttributes(
      indices, positions, 3, normals, 3, [0.15, 0.15, 0.15], null, target, error, ["Prune"],
    )
    if (careful.length <= target * 1.5) return careful
    return MeshoptSimplifier.simplifySloppy(indices, positions, 3, null, target, error)[0]
  })
  return [indices, ...coarser]
}
