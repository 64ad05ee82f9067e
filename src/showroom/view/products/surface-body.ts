import { Mesh } from "three"
import { isDoubleSided } from "../surface/slot-look.ts"
import type { Surface } from "../surface/surface.ts"
import { surfaceGeometry } from "../surface/surface-geometry.ts"
import { ALL_STEPS } from "../surface/surface-material.ts"
import type { LookBook } from "./look-book.ts"
import { type PlacedPart, plantModel } from "./model-tree.ts"
import type { ModelBody } from "./product-model.ts"
import { AS_MADE, type Look, type SurfaceShape } from "./surface-shape.ts"

/** Share of the studio's light that steps back when it is a lamp and is on: else its glow would be lost in it. */
const STEP_BACK = 0.4
/** Metres that a brick hangs over its place before it is put there. */
const HANG = 0.09

/** A model in the surface that all products share. */
export function createSurfaceBody(shape: SurfaceShape, surface: Surface, looks: LookBook): ModelBody {
  const own = surface.own()
  const { uniforms } = own
  const meshes: Mesh[] = []
  const layer = (placed: readonly PlacedPart[], isClear: boolean) => {
    const some = placed.filter(({ part }) => shape.isClear(part) === isClear)
    if (some.length === 0) return []
    const geometry = surfaceGeometry(
      some.map(({ part, matrix }) => ({
        ...part,
        matrix,
        slot: shape.slotOf(part),
        doubleSided: isDoubleSided(part.material),
      })),
    )
    const mesh = new Mesh(geometry, isClear ? own.clear : own.solid)
    mesh.renderOrder = isClear ? 1 : 0
    meshes.push(mesh)
    return [mesh]
  }
  const tree = plantModel({
    parts: shape.parts,
    draw: (placed) => [...layer(placed, false), ...layer(placed, true)],
  })
  let look: Look = AS_MADE
  let lit = 0
  uniforms.look.value.x = looks.hold(shape, look)
  const steps = Math.max(0, ...shape.parts.map(({ step }) => step))
  return {
    object: tree.object,
    movers: tree.movers,
    steps,
    setLook: (next) => {
      const row = looks.hold(shape, next)
      looks.release(shape, look)
      look = next
      uniforms.look.value.x = row
    },
    pose: tree.pose,
    build: (progress) => {
      uniforms.built.value.set(progress >= 1 ? ALL_STEPS : progress * steps, HANG)
    },
    setLit: (next) => {
      lit = next
      uniforms.look.value.y = lit
    },
    setStudio: ({ light, share }) => {
      const left = 1 - STEP_BACK * lit
      uniforms.studio.value.set(light.r * left, light.g * left, light.b * left, share)
    },
    setOpacity: (opacity) => {
      own.solid.transparent = opacity < 1
      own.solid.opacity = opacity
      own.clear.opacity = opacity
    },
    dispose: () => {
      looks.release(shape, look)
      for (const { geometry } of meshes) geometry.dispose()
      own.dispose()
    },
  }
}
