import { createByteReader } from "./bytes.ts"
import {
  FURTHEST,
  MAX_PART_MS,
  MAX_TRACK_BYTES,
  type PathSample,
  QUANTUM,
  RECORDED_NAME,
  RECORDED_POSES,
  TrackError,
} from "./path-sample.ts"
import {
  ALL_TOLD,
  type CodedSample,
  FIRST,
  PITCH_STEPS,
  sampleOf,
  TOLD,
  TRACK_VERSION,
  TURN_STEPS,
  USUAL_TICKS,
  YAW_STEPS,
} from "./track-code.ts"

/** Whether what was read can have been written. @throws TrackError that names what can't. */
function check({ ticks, x, z, yaw, pitch, pose }: CodedSample): void {
  const most = FURTHEST / QUANTUM.metres
  if (ticks * QUANTUM.milliseconds > MAX_PART_MS) throw new TrackError(`longer than ${MAX_PART_MS} ms`)
  if (Math.abs(x) > most || Math.abs(z) > most) throw new TrackError(`further than ${FURTHEST} m`)
  if (Math.abs(yaw) > YAW_STEPS || Math.abs(pitch) > PITCH_STEPS)
    throw new TrackError("looks where nobody can")
  if (pose >= RECORDED_POSES.length) throw new TrackError(`there is no pose ${pose}`)
}

/** Reads a part of a recording, from anywhere. @throws TrackError that says what is wrong with it. */
export function readTrack(bytes: Uint8Array): readonly PathSample[] {
  if (bytes.length > MAX_TRACK_BYTES)
    throw new TrackError(`${bytes.length} bytes: a track has at most ${MAX_TRACK_BYTES}`)
  const from = createByteReader(bytes)
  const version = from.byte()
  if (version !== TRACK_VERSION) throw new TrackError(`there is no version ${version} of tracks`)
  const names: string[] = []
  const now: CodedSample = { ...FIRST }
  const samples: PathSample[] = []

  function name(): string | null {
    const index = from.count()
    if (index === 0) return null
    if (index > names.length + 1) throw new TrackError(`name ${index} of ${names.length} that were told`)
    if (index === names.length + 1) {
      const value = from.text()
      if (!RECORDED_NAME.test(value)) throw new TrackError("a name that is none")
      if (names.includes(value)) throw new TrackError(`“${value}” is told twice`)
      names.push(value)
    }
    return names[index - 1] ?? null
  }

  while (!from.done) {
    const told = from.byte()
    if (told > ALL_TOLD) throw new TrackError(`a sample can't tell ${told}`)
    now.ticks += told & TOLD.time ? from.count() : samples.length > 0 ? USUAL_TICKS : 0
    if (told & TOLD.place) {
      now.x += from.change()
      now.z += from.change()
    }
    if (told & TOLD.heading)
      now.heading = (((now.heading + from.change()) % TURN_STEPS) + TURN_STEPS) % TURN_STEPS
    if (told & TOLD.look) {
      now.yaw += from.change()
      now.pitch += from.change()
    }
    if (told & TOLD.doing) {
      now.pose = from.byte()
      now.product = name()
    }
    if (told & TOLD.zone) now.zone = name()
    check(now)
    samples.push(sampleOf(now))
  }
  return samples
}
