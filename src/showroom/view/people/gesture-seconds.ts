import type { BodyGesture } from "../../../client/stage-store.ts"

/** What is done once, standing, walking or seated. */
export type Doing = Exclude<BodyGesture, "sit">

/** Seconds that each takes. */
export const SECONDS: Readonly<Record<Doing, number>> = {
  wave: 2,
  point: 2.4,
  nod: 1.2,
  clap: 2.4,
  shrug: 1.5,
  dance: 6,
}
/** Seconds that one points at something, for others to find it. */
export const POINT_AT_SECONDS = 4

/** Radians and times that a head goes down in a nod. */
const NOD = { depth: 0.32, times: 2 }

/** Radians that a head is down when a nod takes `left` seconds more. */
export function nodAt(left: number): number {
  return NOD.depth * Math.sin((1 - left / SECONDS.nod) * NOD.times * Math.PI) ** 2
}
