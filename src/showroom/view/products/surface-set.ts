import { Group, Matrix4, Vector3 } from "three"
import type { Surface } from "../surface/surface.ts"
import { createGrowingBatch, type GrowingBatch } from "./growing-batch.ts"
import type { LookBook } from "./look-book.ts"
import type { Look, SurfaceShape } from "./surface-shape.ts"

/** One product in the batches. */
export interface SurfaceInstance {
  readonly levels: number
  setLook(look: Look): void
  /** 0 off .. 1 on. */
  setLit(lit: number): void
  /** How much of its height and width it has, 0..1, from its foot. */
  setRise(share: number): void
  /** A level of detail, or `null` to hide it. */
  show(level: number | null): void
  remove(): void
}

export interface SurfaceSet {
  readonly object: Group
  readonly batches: readonly GrowingBatch[]
  /** `matrix`: from the shape's axes to the scene's. */
  add(matrix: Matrix4, shape: SurfaceShape, look: Look): SurfaceInstance
  dispose(): void
}

/** A matrix that makes nothing of a thing can't be turned round. */
const NOTHING = 1e-3

const risen = new Matrix4()
const size = new Vector3()

/** The geometries of one shape in one batch, a level each; `null`: it has nothing there. */
interface Loaded {
  readonly batch: GrowingBatch
  readonly levels: readonly (number | null)[]
}

interface LoadedShape {
  readonly layers: readonly Loaded[]
  holders: number
}

/** Draws all that the surface draws: what is solid in one call, what is seen through in another. */
export function createSurfaceSet({ solid, clear }: Surface, looks: LookBook): SurfaceSet {
  const batches = { solid: createGrowingBatch(solid), clear: createGrowingBatch(clear) }
  // Glass is drawn over what is behind it.
  batches.clear.mesh.renderOrder = 1
  const object = new Group()
  object.add(batches.solid.mesh, batches.clear.mesh)
  const shapes = new Map<SurfaceShape, LoadedShape>()

  function load(shape: SurfaceShape): LoadedShape {
    const layers = (["solid", "clear"] as const).map((layer): Loaded => {
      const batch = batches[layer]
      const levels = shape.levels.map((level) => {
        const geometry = level[layer]
        return geometry && batch.addGeometry(geometry)
      })
      return { batch, levels }
    })
    return { layers: layers.filter(({ levels }) => levels.some((id) => id !== null)), holders: 0 }
  }

  function release(shape: SurfaceShape): void {
    const loaded = shapes.get(shape)
    if (!loaded) return
    loaded.holders--
    if (loaded.holders > 0) return
    shapes.delete(shape)
    for (const { batch, levels } of loaded.layers)
      for (const id of levels) if (id !== null) batch.removeGeometry(id)
  }

  return {
    object,
    batches: [batches.solid, batches.clear],
    add: (matrix, shape, first) => {
      const loaded = shapes.get(shape) ?? load(shape)
      shapes.set(shape, loaded)
      loaded.holders++
      const instances = loaded.layers.map(({ batch, levels }) => ({
        batch,
        levels,
        id: batch.addInstance(levels.find((id) => id !== null) ?? 0, matrix),
      }))
      let look = first
      let row = looks.hold(shape, look)
      let lit = 0
      const tell = () => {
        for (const { batch, id } of instances) batch.setLook(id, row, lit)
      }
      tell()
      return {
        levels: shape.levels.length,
        setLook: (next) => {
          const nextRow = looks.hold(shape, next)
          looks.release(shape, look)
          look = next
          row = nextRow
          tell()
        },
        setLit: (next) => {
          lit = next
          tell()
        },
        setRise: (share) => {
          risen.copy(matrix).scale(size.setScalar(Math.max(NOTHING, share)))
          for (const { batch, id } of instances) batch.setMatrix(id, risen)
        },
        show: (level) => {
          for (const { batch, levels, id } of instances) {
            const geometry = level === null ? null : (levels[level] ?? null)
            if (geometry !== null) batch.setGeometry(id, geometry)
            batch.setVisible(id, geometry !== null)
          }
        },
        remove: () => {
          for (const { batch, id } of instances) batch.removeInstance(id)
          looks.release(shape, look)
          release(shape)
        },
      }
    },
    dispose: () => {
      for (const { mesh } of [batches.solid, batches.clear]) mesh.dispose()
    },
  }
}
