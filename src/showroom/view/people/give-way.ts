/** Metres from the camera at which somebody is gone, and whole. */
const GONE = 0.5
const WHOLE = 1.25

/** How much of somebody is drawn who stands `distance` metres from the camera: nobody's head fills the picture. */
export function giveWay(distance: number): number {
  return Math.min(1, Math.max(0, (distance - GONE) / (WHOLE - GONE)))
}
