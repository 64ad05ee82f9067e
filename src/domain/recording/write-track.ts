import { createByteWriter } from "./bytes.ts"
import { FURTHEST, type PathSample, RECORDED_NAME } from "./path-sample.ts"
import {
  type CodedSample,
  codeSample,
  FIRST,
  TOLD,
  TRACK_VERSION,
  turnSteps,
  USUAL_TICKS,
} from "./track-code.ts"

/** A part of a recording as it is written. */
export interface TrackWriter {
  /** Bytes so far. */
  readonly length: number
  readonly samples: number
  /** Adds where somebody was next. @throws RangeError for a time before the last one's, or what isn't a place or a name. */
  add(sample: PathSample): void
  bytes(): Uint8Array
}

function check({ at, x, z, heading, yaw, pitch, product, zone }: PathSample, before: number): void {
  for (const value of [at, x, z, heading, yaw, pitch])
    if (!Number.isFinite(value)) throw new RangeError(`invalid sample: ${value} is no number`)
  if (at < 0 || at < before) throw new RangeError(`invalid time ${at}: the sample before is at ${before}`)
  if (Math.abs(x) > FURTHEST || Math.abs(z) > FURTHEST)
    throw new RangeError(`invalid place ${x}, ${z}: further than ${FURTHEST} m`)
  for (const name of [product, zone])
    if (name !== null && !RECORDED_NAME.test(name)) throw new RangeError(`invalid name “${name}”`)
}

function whatChanged(before: Readonly<CodedSample>, next: CodedSample, isFirst: boolean): number {
  const { time, place, heading, look, doing, zone } = TOLD
  return (
    (next.ticks - before.ticks === (isFirst ? 0 : USUAL_TICKS) ? 0 : time) |
    (next.x === before.x && next.z === before.z ? 0 : place) |
    (next.heading === before.heading ? 0 : heading) |
    (next.yaw === before.yaw && next.pitch === before.pitch ? 0 : look) |
    (next.pose === before.pose && next.product === before.product ? 0 : doing) |
    (next.zone === before.zone ? 0 : zone)
  )
}

/**
 * Writes samples so that what stays the same takes nothing and what changes little takes a byte; docs/replay.md tells each
 * byte. Names are told once and counted from then on.
 */
export function createTrackWriter(): TrackWriter {
  const out = createByteWriter()
  const names = new Map<string, number>()
  let before: Readonly<CodedSample> = FIRST
  let at = 0
  let samples = 0
  out.byte(TRACK_VERSION)

  function name(value: string | null): void {
    const known = value === null ? 0 : names.get(value)
    out.count(known ?? names.size + 1)
    if (value === null || known !== undefined) return
    names.set(value, names.size + 1)
    out.text(value)
  }

  return {
    get length() {
      return out.length
    },
    get samples() {
      return samples
    },
    add(sample) {
      check(sample, at)
      const next = codeSample(sample)
      const told = whatChanged(before, next, samples === 0)
      out.byte(told)
      if (told & TOLD.time) out.count(next.ticks - before.ticks)
      if (told & TOLD.place) {
        out.change(next.x - before.x)
        out.change(next.z - before.z)
      }
      if (told & TOLD.heading) out.change(turnSteps(before.heading, next.heading))
      if (told & TOLD.look) {
        out.change(next.yaw - before.yaw)
        out.change(next.pitch - before.pitch)
      }
      if (told & TOLD.doing) {
        out.byte(next.pose)
        name(next.product)
      }
      if (told & TOLD.zone) name(next.zone)
      before = next
      at = sample.at
      samples++
    },
    bytes: () => out.bytes(),
  }
}
