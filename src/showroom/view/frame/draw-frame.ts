import { Frustum, Matrix4, Vector2, Vector3 } from "three"
import type { Tier } from "../../../domain/event.ts"
import type { FrameStep } from "../live-scene.ts"
import { drawnSamples } from "../quality/drawn-samples.ts"

/** How much sooner products are drawn coarsely: where drawing is slow, triangles are what costs. */
const COARSENESS: Readonly<Record<Tier, number>> = { low: 2.4, medium: 1, high: 0.8 }

const frustum = new Frustum()
const eye = new Vector3()
const size = new Vector2()
const projection = new Matrix4()

/** Draws the room, out of focus behind what is in front of the visitor, and that over it. */
export const drawFrame: FrameStep = (live) => {
  const { renderer, picture, room, lens, inspection, products, surface, place, light, governor, pace } = live
  if (!pace.drawn) return
  const quality = governor.tier === "low" ? "lean" : "full"
  surface.setQuality(quality)
  place.setQuality(quality)
  place.setLamp(light.uniforms.lampShare.value > 0)
  products.cull({
    frustum: frustum.setFromProjectionMatrix(
      projection.multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse),
    ),
    eye: eye.setFromMatrixPosition(lens.matrixWorld),
    focal: ((lens.projectionMatrix.elements[5] ?? 1) * renderer.getDrawingBufferSize(size).y) / 2,
    coarseness: COARSENESS[governor.tier],
  })
  renderer.info.reset()
  picture.begin(drawnSamples(live))
  if (inspection) inspection.draw()
  else renderer.render(room, lens)
  picture.end()
}
