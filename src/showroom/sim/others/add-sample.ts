import { pathAt, type Spot } from "./sample-path.ts"
import type { Sample, Track } from "./track.ts"

/** Samples that are kept of one person. */
const MOST_SAMPLES = 24
/** Milliseconds: somebody who begins to walk is told of this soon after, when they are near. */
const TELLING_MS = 100
/** Metres a millisecond of somebody who began to walk before one was told. */
const WALK = 0.0019
/** How eagerly the delay follows a sample that came later than it allows for, and one that came sooner. */
const RISE = 0.4
const FALL = 0.02
/** Milliseconds on top of what is needed, and the least and the most in all. */
const MARGIN = 15
const LEAST_DELAY = 90
const MOST_DELAY = 1_300
/** Metres that are never glided over. */
const MOST_OFF = 5

const before: Spot = { x: 0, z: 0 }
const after: Spot = { x: 0, z: 0 }

/**
 * Until when somebody must still have stood who stood at `rest` and was told to be at `to` later: samples come only when
 * something changes, and the time between the two was not spent walking.
 */
function standUntil(rest: Sample, to: Sample): number {
  const walked = Math.hypot(to.x - rest.x, to.z - rest.z) / WALK
  return Math.max(rest.time, to.time - Math.max(TELLING_MS, walked))
}

/** Learns how far behind one has to be, so that the next sample is there when the one before is played out. */
function learnDelay(track: Track, last: Sample, sample: Sample, room: number): void {
  // What piled up while the page slept says nothing about the network.
  if (last.gait === "still" || room - sample.time > MOST_DELAY) return
  const need = Math.min(MOST_DELAY, room - last.time + MARGIN)
  track.delay += (need - track.delay) * (need > track.delay ? RISE : FALL)
  track.delay = Math.min(MOST_DELAY, Math.max(LEAST_DELAY, track.delay))
}

/** From here on they are where they were told to be, at once. */
function jump(track: Track): void {
  track.offX = 0
  track.offZ = 0
  track.jumps++
}

/** Takes in where somebody was told to be. `room`: the room's time now, as by `roomNow`. What is shown doesn't jump. */
export function addSample(track: Track, sample: Sample, room: number): void {
  const { samples } = track
  const last = samples.at(-1)
  if (last !== undefined && sample.time <= last.time) {
    // Of the same moment or older: only what they do can be news.
    if (sample.time === last.time) samples[samples.length - 1] = { ...sample, teleport: last.teleport }
    return
  }
  pathAt(samples, track.played, before)
  if (last !== undefined && !sample.teleport) {
    learnDelay(track, last, sample, room)
    if (last.gait === "still") {
      const time = standUntil(last, sample)
      if (time > last.time) samples.push({ ...last, time, teleport: false })
    }
  }
  samples.push(sample)
  if (samples.length > MOST_SAMPLES) samples.splice(0, samples.length - MOST_SAMPLES)
  const first = samples[0]
  if (first !== undefined && samples.length === MOST_SAMPLES && first.time > track.played) {
    // Nothing was played for so long that what would be next is gone.
    track.played = first.time
    jump(track)
    return
  }
  pathAt(samples, track.played, after)
  track.offX += before.x - after.x
  track.offZ += before.z - after.z
  if (Math.hypot(track.offX, track.offZ) > MOST_OFF) jump(track)
}
