import { turnBetween, wrapHeading } from "../heading.ts"
import type { PathSample } from "./path-sample.ts"

/** Milliseconds: of two samples that lie further apart somebody stood until shortly before the later one. */
const STOOD_AFTER = 600
const SETS_OUT = 300
/** Metres between two samples that nobody walks in the time: they were put elsewhere. */
const LEAP = 4

/** Where somebody was, between what was recorded. Written into. */
export interface Spot {
  x: number
  z: number
  heading: number
  yaw: number
  pitch: number
  /** Metres a second. */
  speed: number
}

/** Index of the last sample that isn't after `at`; 0 before the first. */
export function sampleBefore(samples: readonly { readonly at: number }[], at: number): number {
  let low = 0
  let high = samples.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((samples[middle]?.at ?? Number.POSITIVE_INFINITY) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether somebody was put elsewhere between two samples, and didn't walk. */
export function isLeap(from: PathSample, to: PathSample): boolean {
  return Math.hypot(to.x - from.x, to.z - from.z) > LEAP
}

/** Where somebody was at `at` milliseconds; false when nothing was recorded. */
export function spotAt(samples: readonly PathSample[], at: number, out: Spot): boolean {
  const index = sampleBefore(samples, at)
  const from = samples[index]
  if (!from) return false
  const to = samples[index + 1]
  if (!to || at <= from.at || isLeap(from, to)) {
    out.x = from.x
    out.z = from.z
    out.heading = from.heading
    out.yaw = from.yaw
    out.pitch = from.pitch
    out.speed = 0
    return true
  }
  const began = to.at - from.at > STOOD_AFTER ? to.at - SETS_OUT : from.at
  const share = Math.max(0, Math.min(1, (at - began) / (to.at - began)))
  out.x = from.x + (to.x - from.x) * share
  out.z = from.z + (to.z - from.z) * share
  out.heading = wrapHeading(from.heading + turnBetween(from.heading, to.heading) * share)
  out.yaw = from.yaw + turnBetween(from.yaw, to.yaw) * share
  out.pitch = from.pitch + (to.pitch - from.pitch) * share
  out.speed = share > 0 ? (Math.hypot(to.x - from.x, to.z - from.z) / (to.at - began)) * 1000 : 0
  return true
}
