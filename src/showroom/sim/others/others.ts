import type { Movements, Person } from "../../../client/presence/index.ts"
import { addSample } from "./add-sample.ts"
import { createRoomClock, noteArrival, type RoomClock, roomNow } from "./room-clock.ts"
import { stepTrack } from "./step-track.ts"
import { createTrack, type Sample, type Track } from "./track.ts"

/** Everybody else in the room, as they are shown. Times are milliseconds by one's own clock, from any zero. */
export interface Others {
  /** By number in the room. */
  readonly tracks: Map<number, Track>
  clock: RoomClock
  /** When the last step was. */
  steppedAt: number | null
}

/** The longest step that is smoothed over; beyond, the page slept. */
const LONGEST_STEP = 250

export function createOthers(): Others {
  return { tracks: new Map(), clock: createRoomClock(), steppedAt: null }
}

/** Another room, or the same by another server: its clock is another. Whoever is there is met anew. */
export function enterRoom(others: Others, roomTime: number, now: number): void {
  others.clock = createRoomClock()
  noteArrival(others.clock, roomTime, now)
  others.tracks.clear()
}

/** Somebody is there, and stands where they were told to be. Whoever is known already stays as they are. */
export function meetOther(others: Others, { id, place, gait, pose }: Person, now: number): void {
  if (others.tracks.has(id)) return
  const time = roomNow(others.clock, now)
  const still = gait === "still" || pose === "seated" ? gait : "still"
  const at: Sample = { ...place, time, gait: still, pose, gaze: null, teleport: true }
  others.tracks.set(id, createTrack(at))
}

export function forgetOther(others: Others, id: number): void {
  others.tracks.delete(id)
}

/** Takes in a packet that came at `now`. Movements of people whom one hasn't met are left out. */
export function takeMovements(others: Others, { time, movements }: Movements, now: number): void {
  const told = noteArrival(others.clock, time, now)
  const room = roomNow(others.clock, now)
  for (const { id, age, ...movement } of movements) {
    const track = others.tracks.get(id)
    if (track) addSample(track, { ...movement, time: told - age }, room)
  }
}

/** One step of everybody: call it once a frame, then read the tracks. */
export function stepOthers(others: Others, now: number): void {
  const dt = Math.min(LONGEST_STEP, Math.max(0, now - (others.steppedAt ?? now)))
  others.steppedAt = now
  const room = roomNow(others.clock, now)
  for (const track of others.tracks.values()) stepTrack(track, room, dt)
}
