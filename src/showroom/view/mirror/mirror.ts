import { nearestFree } from "../../sim/index.ts"
import type { LiveScene } from "../live-scene.ts"
import { type HeadTurn, handMirror, lensBefore, standBefore, turnHead } from "./mirror-view.ts"
import { createWorn, eyeHeight } from "./worn.ts"

/** Trying things on: the customer before a mirror, seen as it shows them. */
export interface MirrorView {
  /** Whether the picture is what the mirror shows. */
  readonly on: boolean
  /** How the customer holds their head. */
  readonly head: HeadTurn
  /** One frame: goes there and comes back as the visit asks, turns the head, aims the lens. */
  step(): void
  /** After people have moved: what is worn stays on the nose. */
  follow(): void
  setVariants(): void
  dispose(): void
}

/** Metres under the eyes that the middle of the picture is: over a panel below, more. */
const UNDER_EYES = 0.05
const UNDER_EYES_UPRIGHT = 0.4
/** Vertical angle of the lens on an upright screen, degrees: the head is as wide as the picture. */
const UPRIGHT_ANGLE = 76
/** Metres that the picture reaches beside the face, towards the panel. */
const BESIDE = 0.2
/** How near the zoom brings the lens at most, as a share of the way, each step. */
const NEARER = 0.11

export function openMirror(live: LiveScene): MirrorView {
  const { shop, scene, world, body, lens, renderer, page, look, obeyed } = live
  const worn = createWorn(live)
  const head: HeadTurn = { yaw: 0, pitch: 0 }
  let glass = handMirror(body)
  let on = false

  function goThere(): void {
    on = true
    head.yaw = 0
    head.pitch = 0
    glass = scene.mirror ?? handMirror(body)
    const { heading, ...place } = standBefore(glass)
    const free = { ...place }
    if (scene.mirror && nearestFree(world, place.x, place.z, free)) Object.assign(body, free)
    Object.assign(body, { heading, vx: 0, vz: 0, speed: 0, route: null })
    // A mirror changes left for right: the whole picture is turned, writing in the room too.
    renderer.domElement.style.transform = "scaleX(-1)"
  }

  function comeBack(): void {
    on = false
    renderer.domElement.style.removeProperty("transform")
    worn.show(null)
  }

  function aim(): void {
    const eyes = eyeHeight(live)
    const at = lensBefore(glass, eyes)
    const nearer = NEARER * obeyed.zoom
    const upright = page.width < page.height
    lens.position.set(at.x + (body.x - at.x) * nearer, at.y, at.z + (body.z - at.z) * nearer)
    lens.up.set(0, 1, 0)
    lens.lookAt(body.x, eyes - (upright ? UNDER_EYES_UPRIGHT * (1 - nearer) : UNDER_EYES), body.z)
    // Turned left for right, what is to the left of the lens stands to the right, where the panel is.
    if (!upright) lens.translateX(-BESIDE * (1 - nearer))
    lens.filmOffset = 0
    if (upright) lens.fov = UPRIGHT_ANGLE
    lens.updateProjectionMatrix()
    lens.updateMatrixWorld(true)
  }

  return {
    get on() {
      return on
    },
    head,
    step: () => {
      const { activity } = shop.visit.getState()
      if (activity.kind !== "trying") {
        if (on) comeBack()
        return
      }
      if (!on) goThere()
      worn.show(activity.productId)
      turnHead(head, look.turn, look.tilt)
      aim()
    },
    follow: worn.follow,
    setVariants: worn.setVariants,
    dispose: () => {
      if (on) comeBack()
      worn.dispose()
    },
  }
}
