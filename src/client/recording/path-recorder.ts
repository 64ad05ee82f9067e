import { turnBetween } from "../../domain/heading.ts"
import { MAX_RECORDING_BYTES, type PathSample } from "../../domain/recording/path-sample.ts"
import { createTrackWriter, type TrackWriter } from "../../domain/recording/write-track.ts"
import type { Point } from "../../domain/scene.ts"

/** What a frame shows of the visitor. Mutable: whoever records reads it at once. */
export type Observation = { -readonly [Key in keyof Omit<PathSample, "at">]: PathSample[Key] }

/** A stretch of the way, finished or as far as it has come. */
export interface RecordedStretch {
  readonly id: string
  readonly sceneId: string
  readonly sceneVersion: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly track: Uint8Array
}

export interface RecordedScene {
  readonly id: string
  readonly version: string
  readonly floor: readonly Point[]
}

export interface PathRecorderOptions {
  readonly scene: RecordedScene
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A new UUIDv7. */
  readonly newId: () => string
  /** Keeps a stretch; the same one again and again as it grows, and a last time when it is `done`. */
  readonly keep: (stretch: RecordedStretch, done: boolean) => void
}

export interface PathRecorder {
  /** In each frame: takes what is new in it, and compares where nothing is. */
  see(now: Readonly<Observation>): void
  /** Ends the stretch that is being recorded, if there is one. */
  close(): void
}

/** Milliseconds between two samples of somebody who moves. */
const EVERY = 250
/** What is less than this isn't moving. */
const STILL = { metres: 0.05, turn: 3, look: 6 }
/** Milliseconds of a stretch, and its bytes, at most; milliseconds after which it is kept as far as it has come. */
const STRETCH_MS = 30_000
const STRETCH_BYTES = 1500
const KEEP_EVERY = 5_000
/** Bytes that may be used at once, and in each second: twenty minutes of the most restless visitor stay within the limit. */
const AT_ONCE = 2_000
const PER_SECOND = 45
/** The last of the room is left for what the server counts otherwise. */
const MOST = MAX_RECORDING_BYTES - 1_000
/** Metres around the floor. */
const MARGIN = 1.5

interface Open {
  readonly id: string
  readonly startedAt: number
  readonly track: TrackWriter
  keptAt: number
  grown: boolean
}

const NOWHERE: Observation = {
  x: Number.NaN,
  z: Number.NaN,
  heading: 0,
  yaw: 0,
  pitch: 0,
  pose: "upright",
  product: null,
  zone: null,
}

const isOtherThing = (a: Readonly<Observation>, b: Readonly<Observation>) =>
  a.product !== b.product || a.pose !== b.pose || a.zone !== b.zone

/** Not "less than": the first is compared with nowhere, which is no number. */
const isStill = (a: Readonly<Observation>, b: Readonly<Observation>) =>
  Math.abs(a.x - b.x) < STILL.metres &&
  Math.abs(a.z - b.z) < STILL.metres &&
  Math.abs(turnBetween(a.heading, b.heading)) < STILL.turn &&
  Math.abs(turnBetween(a.yaw, b.yaw)) < STILL.look &&
  Math.abs(a.pitch - b.pitch) < STILL.look

/** Records where a visitor goes and looks: four times a second while they move, not at all while they don't. */
export function createPathRecorder({ scene, now, newId, keep }: PathRecorderOptions): PathRecorder {
  const xs = scene.floor.map(({ x }) => x)
  const zs = scene.floor.map(({ z }) => z)
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN]
  const [top, bottom] = [Math.min(...zs) - MARGIN, Math.max(...zs) + MARGIN]
  const last: Observation = { ...NOWHERE }
  let lastAt = Number.NEGATIVE_INFINITY
  let open: Open | null = null
  let beganAt: number | null = null
  let finished = 0

  function tell(part: Open, done: boolean): void {
    const { id, startedAt, track } = part
    keep({ id, sceneId: scene.id, sceneVersion: scene.version, startedAt, track: track.bytes() }, done)
  }
  function close(): void {
    if (!open) return
    tell(open, true)
    finished += open.track.length
    open = null
  }
  function tidy(at: number): void {
    if (!open) return
    if (at < lastAt || at - open.startedAt > STRETCH_MS || open.track.length > STRETCH_BYTES) {
      close()
      return
    }
    if (!open.grown || at - open.keptAt < KEEP_EVERY) return
    open.keptAt = at
    open.grown = false
    tell(open, false)
  }
  function mayTake(at: number): boolean {
    beganAt ??= at
    const used = finished + (open?.track.length ?? 0)
    return used < MOST && used < AT_ONCE + (PER_SECOND * Math.max(0, at - beganAt)) / 1000
  }

  return {
    close,
    see(next) {
      const at = now()
      tidy(at)
      const sinceLast = at - lastAt
      if (sinceLast >= 0 && sinceLast < EVERY && !isOtherThing(last, next)) return
      if (isStill(last, next) && !isOtherThing(last, next)) return
      if (!(next.x >= left && next.x <= right && next.z >= top && next.z <= bottom) || !mayTake(at)) return
      open ??= { id: newId(), startedAt: at, track: createTrackWriter(), keptAt: at, grown: false }
      open.track.add({ ...next, at: at - open.startedAt })
      open.grown = true
      Object.assign(last, next)
      lastAt = at
    },
  }
}
