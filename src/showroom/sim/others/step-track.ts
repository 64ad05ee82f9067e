import { turnBetween, wrapHeading } from "../../../domain/heading.ts"
import { pathAt, type Spot, sampleAt } from "./sample-path.ts"
import type { Track } from "./track.ts"

/** How much faster or slower than time is played to come to where one should be. */
const FASTER = 1.2
const SLOWER = 0.85
/** Milliseconds of distance at which it is played at these speeds. */
const FAR_BEHIND = 300
/** Milliseconds: beyond, a page slept, and it is played from where it should be. */
const SLEPT = 1_000
/** Milliseconds in which a third of what is off is left, and metres a millisecond at which it goes away at most. */
const OFF_MS = 220
const OFF_SPEED = 0.0022
/** How eagerly heads and bodies turn, 1/ms; degrees a millisecond at most; and how eagerly speed is felt. */
const TURN = 0.012
const TURN_SPEED = 0.54
const FEEL = 0.015

const spot: Spot = { x: 0, z: 0 }

/** Whether nothing is left to be played but standing. */
function isAtRest({ samples, played }: Track): boolean {
  const last = samples.at(-1)
  return last === undefined || (last.gait === "still" && played >= last.time)
}

function advance(track: Track, room: number, dt: number): void {
  const target = room - track.delay
  const behind = target - track.played
  if (isAtRest(track) || Math.abs(behind) > SLEPT) {
    // Standing looks the same at any time; a page that slept has missed it.
    track.played = Math.max(track.played, target)
    return
  }
  const rate = Math.min(FASTER, Math.max(SLOWER, 1 + (behind / FAR_BEHIND) * (FASTER - 1)))
  track.played += dt * rate
}

/** Drops what is played out; the sample before the one that is played is kept for the curve. */
function dropPlayed({ samples }: Track, at: number): void {
  if (at > 1) samples.splice(0, at - 1)
}

function settleOff(track: Track, dt: number): void {
  const off = Math.hypot(track.offX, track.offZ)
  if (off === 0) return
  const gone = Math.min(off * (1 - Math.exp(-dt / OFF_MS)), OFF_SPEED * dt)
  const left = off < 1e-4 ? 0 : (off - gone) / off
  track.offX *= left
  track.offZ *= left
}

/** One step of somebody who is shown: `room` the room's time now, `dt` milliseconds since the step before. */
export function stepTrack(track: Track, room: number, dt: number): void {
  const playing = sampleAt(track.samples, track.played)
  advance(track, room, dt)
  const at = sampleAt(track.samples, track.played)
  const sample = track.samples[at]
  if (sample === undefined) return
  const jumped = track.samples.some(({ teleport }, index) => teleport && index > playing && index <= at)
  pathAt(track.samples, track.played, spot)
  if (jumped) {
    Object.assign(track, { offX: 0, offZ: 0, speed: 0, heading: sample.heading })
    track.jumps++
  } else settleOff(track, dt)
  const x = spot.x + track.offX
  const z = spot.z + track.offZ
  if (dt > 0 && !jumped) {
    const speed = (Math.hypot(x - track.x, z - track.z) / dt) * 1000
    track.speed += (speed - track.speed) * (1 - Math.exp(-FEEL * dt))
  }
  track.x = x
  track.z = z
  const next = track.samples[at + 1]
  const share =
    next && !next.teleport ? Math.max(0, track.played - sample.time) / (next.time - sample.time) : 0
  const heading =
    sample.heading + turnBetween(sample.heading, next?.heading ?? sample.heading) * Math.min(1, share)
  const turn = turnBetween(track.heading, heading) * (1 - Math.exp(-TURN * dt))
  track.heading = wrapHeading(track.heading + Math.min(TURN_SPEED * dt, Math.max(-TURN_SPEED * dt, turn)))
  track.gaze += ((sample.gaze ?? 0) - track.gaze) * (1 - Math.exp(-TURN * dt))
  track.gait = next && !next.teleport && sample.gait === "still" ? "still" : sample.gait
  track.pose = sample.pose
  dropPlayed(track, at)
}
