import * as v from "valibot"
import { Gltf } from "./gltf-shape.ts"
import { modelBox } from "./model-box.ts"

/** How a product moves: it lights up, turns, builds itself, or leans back. */
export type Move = "light" | "turn" | "build" | "recline"

/** Metres. */
export interface Measures {
  readonly width: number
  readonly height: number
  readonly depth: number
}

/** What a model says about itself, without being drawn. */
export interface ModelFacts {
  readonly measures: Measures
  /** Factor on the measures for a value of an option: `{"Ø 40 cm": 1.25}`. */
  readonly sizes: Readonly<Record<string, number>>
  readonly moves: Move | null
  /** Steps in which a set builds itself; 0 for anything else. */
  readonly steps: number
  /** Whether it can be worn on the nose. */
  readonly worn: boolean
  /** Ids of the points that something is told about. */
  readonly hotspots: readonly string[]
}

const STEP = /^step_\d+$/

/** Reads a glTF description. `node` is one of its nodes by name, or `null` for all of it; `null` when it isn't there. */
export function readModelFacts(description: unknown, node: string | null): ModelFacts | null {
  const parsed = v.safeParse(Gltf, description)
  if (!parsed.success) return null
  const gltf = parsed.output
  const roots =
    node === null
      ? (gltf.scenes[gltf.scene]?.nodes ?? [])
      : gltf.nodes.flatMap(({ name }, index) => (name === node ? [index] : [])).slice(0, 1)
  const box = modelBox(gltf, roots)
  if (!box) return null
  const [root] = roots.map((index) => gltf.nodes[index])
  const { sizes = {}, moves = null, hotspots = [] } = root?.extras ?? {}
  const steps = (root?.children ?? []).filter((index) => STEP.test(gltf.nodes[index]?.name ?? "")).length
  return {
    measures: {
      width: box.max[0] - box.min[0],
      height: box.max[1] - box.min[1],
      depth: box.max[2] - box.min[2],
    },
    sizes,
    moves,
    steps,
    worn: (root?.children ?? []).some((index) => gltf.nodes[index]?.name === "wear"),
    hotspots: hotspots.map(({ id }) => id),
  }
}
