import type { BodyGesture } from "../../../client/stage-store.ts"
import type { Seconds } from "./gesture.ts"

/** What somebody shows with head and arms while they stand, walk or sit. */
export type Shown = Exclude<BodyGesture, "sit" | "nod">

/** Those that go on as long as they are shown; of others the end stays. */
const ROUND: ReadonlySet<Shown> = new Set<Shown>(["wave", "clap", "dance"])
/** Those that take one arm: the other does what it did. */
export const ONE_HANDED: ReadonlySet<Shown> = new Set<Shown>(["wave", "point"])

/** Seconds in which it begins and ends. */
const BLEND_SECONDS = 0.25

/** A gesture over what the body does. Mutated by `show` and `stepOverlay`. */
export interface Overlay {
  gesture: Shown
  wanted: boolean
  /** Seconds into it. */
  at: number
  /** 0 not shown .. 1 wholly. */
  share: number
}

export function createOverlay(): Overlay {
  return { gesture: "wave", wanted: false, at: 0, share: 0 }
}

/** Shows a gesture from its beginning; `null`: none. */
export function show(overlay: Overlay, gesture: Shown | null): void {
  const begins = gesture !== null && (!overlay.wanted || gesture !== overlay.gesture)
  overlay.wanted = gesture !== null
  if (!begins) return
  overlay.gesture = gesture
  overlay.at = 0
}

export function stepOverlay(overlay: Overlay, seconds: Seconds, dt: number): void {
  const change = dt / BLEND_SECONDS
  overlay.share = Math.min(1, Math.max(0, overlay.share + (overlay.wanted ? change : -change)))
  const length = seconds(overlay.gesture)
  const next = overlay.at + dt
  overlay.at = ROUND.has(overlay.gesture) ? next % length : Math.min(next, length * 0.999)
}
