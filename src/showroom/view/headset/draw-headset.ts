import { Frustum, Matrix4 } from "three"
import { darknessAt } from "../../sim/headset/index.ts"
import { adapt } from "../frame/aim-camera.ts"
import { BLINK_SECONDS } from "./carry-visitor.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"

/** In light of its own a product in the hand has the colours of its swatches: as on the page. */
const HELD_EXPOSURE = 1.05
/** How much sooner products are drawn coarsely: everything is drawn twice. */
const COARSENESS = { low: 2, medium: 1, high: 1 } as const

/** Metres of ray that show where nothing is met. */
const STUB = 0.4

const frustum = new Frustum()
const projection = new Matrix4()

function drawHands({ wands }: HeadsetView): void {
  for (const [hand, wand] of wands) {
    const { aim } = hand

    wand.follow(hand, hand.aiming !== "no" ? null : aim.kind === "nothing" ? STUB : aim.distance)
  }
}

function prepare({ live, eyes, eye, picture }: HeadsetView): void {
  const { surface, place, light, governor, products } = live
  const quality = governor.tier === "low" ? "lean" : "full"
  surface.setQuality(quality)
  place.setQuality(quality)
  place.setLamp(light.uniforms.lampShare.value > 0)
  const { projectionMatrix, matrixWorldInverse } = eyes.camera
  products.cull({
    frustum: frustum.setFromProjectionMatrix(
      projection.multiplyMatrices(projectionMatrix, matrixWorldInverse),
    ),
    eye,
    focal: ((projectionMatrix.elements[5] ?? 1) * picture.height) / 2,
    coarseness: COARSENESS[governor.tier],
  })
}

/** Draws the store for both eyes, and what is held in light of its own. */
export const drawHeadset: HeadsetStep = (view, dt) => {
  const { live, picture, eyes, front, held, veil, eye } = view
  if (!view.rig) return
  const { renderer, room } = live
  adapt(live, live.reducedMotion(), dt)
  drawHands(view)
  view.blink = Math.max(0, view.blink - dt)
  veil.draw(eye, Math.max(darknessAt(view.apart), view.blink / BLINK_SECONDS))
  prepare(view)
  renderer.info.reset()
  picture.begin()
  renderer.render(room, eyes.camera)
  if (held) {
    const opened = renderer.toneMappingExposure
    renderer.toneMappingExposure += (HELD_EXPOSURE - opened) * held.bring.eased
    front.shine(held.bring.eased)
    renderer.autoClear = false
    renderer.render(front.scene, eyes.camera)
    renderer.autoClear = true
    renderer.toneMappingExposure = opened
  }
  picture.end()
}
