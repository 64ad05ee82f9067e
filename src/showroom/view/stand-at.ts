import { createCamera, type StandPoint } from "../sim/index.ts"
import type { LiveScene } from "./live-scene.ts"

/** Puts the visitor somewhere at once; it is told in the next frame, also while nothing moves. */
export function standAt(live: LiveScene, place: StandPoint): void {
  const { body, camera, page, reducedMotion } = live
  live.sincePlace = Number.POSITIVE_INFINITY
  Object.assign(body, place, { vx: 0, vz: 0, speed: 0, route: null })
  Object.assign(
    camera,
    createCamera(body, { aspect: page.width / page.height, reducedMotion: reducedMotion() }),
  )
}
