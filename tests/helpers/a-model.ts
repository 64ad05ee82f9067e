export interface ModelSketch {
  /** Metres, of the node `lamp`. */
  size: readonly [number, number, number]
  /** By a quarter about y. */
  turned?: boolean
  /** With a coarser copy, ten times as large so that it is noticed. */
  coarse?: boolean
  /** Whole numbers that stand for shares. */
  normalized?: boolean
  /** With a flex that reaches ten times as far. */
  cord?: boolean
  steps?: number
  extras?: Record<string, unknown>
}

/** The glTF description of a file with one model, `lamp`: a box that stands on its foot. */
export function aModel({ size, turned, coarse, normalized, cord, steps = 0, extras }: ModelSketch): unknown {
  const [x, y, z] = size
  const quarter = [0, Math.SQRT1_2, 0, Math.SQRT1_2]
  const one = normalized ? 32767 : 1
  const stepNodes = Array.from({ length: steps }, (_, at) => ({
    name: `step_0${at + 1}`,
    mesh: 0,
    scale: size,
  }))
  return {
    asset: { version: "2.0" },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [
      {
        name: "lamp",
        children: [1, 2, 3, ...stepNodes.map((_, at) => at + 4)],
        ...(turned ? { rotation: quarter } : {}),
        ...(extras ? { extras } : {}),
      },
      { name: "lamp_lod0", mesh: 0, scale: [x, y, z], translation: [0, y / 2, 0] },
      coarse ? { name: "lamp_lod1", mesh: 0, scale: [10 * x, 10 * y, 10 * z] } : { name: "empty" },
      cord ? { name: "lamp_cord", mesh: 0, scale: [x, y / 10, 10 * z] } : { name: "empty" },
      ...stepNodes,
    ],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
    accessors: [
      {
        componentType: normalized ? 5122 : 5126,
        ...(normalized ? { normalized: true } : {}),
        min: [-one / 2, -one / 2, -one / 2],
        max: [one / 2, one / 2, one / 2],
      },
    ],
  }
}
