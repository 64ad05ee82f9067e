import type { Sample } from "./track.ts"

/** A point that may be written to. */
export interface Spot {
  x: number
  z: number
}

/** Milliseconds over which somebody who wasn't heard of any more comes to a stop. */
const COAST_MS = 110
/** A curve leaves a sample no faster than this times the slower of the two pieces that meet there. */
const MOST_TANGENT = 1.5

const from: Spot = { x: 0, z: 0 }
const to: Spot = { x: 0, z: 0 }

/** Metres a millisecond between two samples. */
function pieceSpeed(a: Sample, b: Sample): number {
  return Math.hypot(b.x - a.x, b.z - a.z) / Math.max(1, b.time - a.time)
}

/** Writes the velocity at a sample, metres a millisecond: none where somebody stands. */
function velocityAt(samples: readonly Sample[], at: number, out: Spot): void {
  const here = samples[at]
  const before = samples[at - 1]
  const after = samples[at + 1]
  out.x = 0
  out.z = 0
  if (here === undefined || here.gait === "still") return
  const a = before === undefined || here.teleport ? here : before
  const b = after === undefined || after.teleport ? here : after
  if (a === b) return
  const span = Math.max(1, b.time - a.time)
  out.x = (b.x - a.x) / span
  out.z = (b.z - a.z) / span
  if (a === here || b === here) return
  const most = MOST_TANGENT * Math.min(pieceSpeed(a, here), pieceSpeed(here, b))
  const speed = Math.hypot(out.x, out.z)
  if (speed <= most || speed === 0) return
  out.x *= most / speed
  out.z *= most / speed
}

/** Index of the sample that is played at `time`: the last that isn't later; the first when all are. */
export function sampleAt(samples: readonly Sample[], time: number): number {
  let at = samples.length - 1
  while (at > 0 && (samples[at]?.time ?? 0) > time) at--
  return at
}

/**
 * Where a path of samples is at a time: along a cubic Hermite curve between two of them; past the last one it coasts to
 * a stop, unless somebody stands. A teleport is no path.
 */
export function pathAt(samples: readonly Sample[], time: number, out: Spot): void {
  const at = sampleAt(samples, time)
  const here = samples[at]
  if (here === undefined) return
  const next = samples[at + 1]
  out.x = here.x
  out.z = here.z
  if (time <= here.time || next?.teleport) return
  velocityAt(samples, at, from)
  if (next === undefined) {
    const gone = COAST_MS * (1 - Math.exp(-(time - here.time) / COAST_MS))
    out.x += from.x * gone
    out.z += from.z * gone
    return
  }
  velocityAt(samples, at + 1, to)
  const span = Math.max(1, next.time - here.time)
  const t = Math.min(1, (time - here.time) / span)
  const [t2, t3] = [t * t, t * t * t]
  const [h00, h10, h01, h11] = [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2]
  out.x = h00 * here.x + h10 * span * from.x + h01 * next.x + h11 * span * to.x
  out.z = h00 * here.z + h10 * span * from.z + h01 * next.z + h11 * span * to.z
}
