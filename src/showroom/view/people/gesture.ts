/** What a person does with their body. */
export const GESTURES = [
  "idle",
  "walk",
  "run",
  "turn",
  "wave",
  "point",
  "clap",
  "shrug",
  "dance",
  "sit",
] as const
export type Gesture = (typeof GESTURES)[number]

/** Those that are done once and then held at their end. */
export const HELD: ReadonlySet<Gesture> = new Set<Gesture>(["point", "shrug"])
/** Seconds in which one goes over into another, and in which one sits down or gets up. */
const BLEND_SECONDS = 0.22
const SIT_SECONDS = 0.55

/** Metres a second at which somebody of average height doesn't slide over the floor in a clip. */
export const CLIP_SPEED = { walk: 1.44, run: 2.95 } as const
/** Metres a second under which one stands, and from which one runs. */
const STANDS = 0.12
const RUNS = 2.6
/** Nobody walks in slower motion than this. */
const SLOWEST = 0.5

/** How somebody walks, runs or stands who moves at `speed` metres a second; `height`: a factor on the average. */
export function gaitFor(speed: number, height: number): { gesture: Gesture; speed: number } {
  if (speed > RUNS) return { gesture: "run", speed: speed / (CLIP_SPEED.run * height) }
  if (speed <= STANDS) return { gesture: "idle", speed: 1 }
  return { gesture: "walk", speed: Math.max(SLOWEST, speed / (CLIP_SPEED.walk * height)) }
}

/** What is played now, what was played before, and how far the one has become the other. Mutated by `stepMotion`. */
export interface Motion {
  now: Gesture
  before: Gesture
  /** Seconds into each. */
  nowAt: number
  beforeAt: number
  /** 0 before .. 1 now. */
  blend: number
  /** Factors on the clips' own speeds. */
  speed: number
  beforeSpeed: number
}

export function createMotion(at = 0): Motion {
  return { now: "idle", before: "idle", nowAt: at, beforeAt: at, blend: 1, speed: 1, beforeSpeed: 1 }
}

/**
 * Changes over to a gesture; steps of walk, run and turn go on where the feet are. Whoever changes back before the
 * change is through goes back the way they came, and nothing jumps.
 */
export function play(motion: Motion, gesture: Gesture, speed: number, seconds: Seconds): void {
  const { now, nowAt, before, beforeAt, blend } = motion
  if (gesture !== now) {
    const share = nowAt / Math.max(1e-6, seconds(now))
    const back = gesture === before && blend < 1
    motion.before = now
    motion.beforeAt = nowAt
    motion.beforeSpeed = motion.speed
    motion.now = gesture
    motion.nowAt = back ? beforeAt : isStep(now) && isStep(gesture) ? share * seconds(gesture) : 0
    motion.blend = back ? 1 - blend : 0
  }
  motion.speed = speed
}

/** How long a gesture takes. */
export type Seconds = (gesture: Gesture) => number

const isStep = (gesture: Gesture) => gesture === "walk" || gesture === "run" || gesture === "turn"

function advance(gesture: Gesture, at: number, by: number, length: number): number {
  const next = at + by
  if (HELD.has(gesture)) return Math.min(next, length * 0.999)
  return length > 0 ? next % length : 0
}

export function stepMotion(motion: Motion, seconds: Seconds, dt: number): void {
  motion.nowAt = advance(motion.now, motion.nowAt, dt * motion.speed, seconds(motion.now))
  motion.beforeAt = advance(motion.before, motion.beforeAt, dt * motion.beforeSpeed, seconds(motion.before))
  const sits = motion.now === "sit" || motion.before === "sit"
  motion.blend = Math.min(1, motion.blend + dt / (sits ? SIT_SECONDS : BLEND_SECONDS))
}
