import type { Movement, OwnMovement } from "../../../protocol/realtime/movement.ts"
import { isSameMovement } from "../../../protocol/realtime/movement-bytes.ts"
import { take } from "../allowance.ts"
import { type Effect, tell } from "./effect.ts"
import { canStand, FASTEST, isArrival, judgeStep, LONGEST_REACH } from "./judge-step.ts"
import type { Member } from "./member.ts"
import type { Room } from "./room.ts"

/** Milliseconds within which what comes after being put back was sent without knowing of it. */
const DEAF_MS = 400
/** Milliseconds a millisecond that the estimate of a sender's clock gives way, so that it follows a drifting one. */
const DRIFT = 0.001
/** Milliseconds that a movement may be older than the newest packet. */
const MOST_LATE = 1_000

/** Whether `seq` comes after `last` in a sequence of 16 bits. */
function isNewer(seq: number, last: number | null): boolean {
  if (last === null) return true
  const ahead = (seq - last) & 0xffff
  return ahead > 0 && ahead < 0x8000
}

/** When a movement was made, by the room's clock: the fastest packet so far tells how the sender's clock lies. */
function madeAt(member: Member, time: number, now: number): number {
  const lag = (Math.floor(now) - time) | 0
  const known = member.clockLag === null ? lag : member.clockLag + Math.max(0, now - member.movedAt) * DRIFT
  const late = (lag - Math.floor(known)) | 0
  member.clockLag = late < 0 ? lag : known
  return Math.max(now - Math.min(Math.max(0, late), MOST_LATE), member.movedAt)
}

function putBack(member: Member, seq: number, now: number): Effect[] {
  member.deafUntil = now + DEAF_MS
  const { foot, movement } = member
  return tell([member.id], { type: "put-back", place: { ...foot, heading: movement.heading }, seq })
}

/** Takes note of where a member is. Each field is named: a movement comes ten times a second from everybody. */
function settle(member: Member, to: Movement, isJump: boolean, at: number): void {
  const { x, z, heading, gait, pose, gaze } = to
  if (pose !== "seated") member.foot = { x, z }
  member.movedAt = at
  const movement = { x, z, heading, gait, pose, gaze, teleport: false }
  if (!isJump && isSameMovement(member.movement, movement)) return
  member.movement = movement
  member.version++
  if (isJump) member.jumpVersion = member.version
}

/** Takes in where a member says they are; what nobody can have walked is put back. */
export function moveMember(room: Room, member: Member, own: OwnMovement, now: number): Effect[] {
  if (!isNewer(own.seq, member.seq)) return []
  member.seq = own.seq
  const reach = Math.min(LONGEST_REACH, member.reach + ((now - member.reachAt) / 1000) * FASTEST)
  const at = madeAt(member, own.time, now)
  if (own.teleport && canStand(room.floor, own) && isArrival(room.floor, own)) {
    if (take(member.allowances.jump, now) === 0) {
      member.reach = 0
      member.reachAt = now
      settle(member, own, true, at)
      return []
    }
  }
  const walked = judgeStep(room.floor, { foot: member.foot, reach }, own)
  if (walked === null) return now < member.deafUntil ? [] : putBack(member, own.seq, now)
  member.reach = Math.max(0, reach - walked)
  member.reachAt = now
  settle(member, own, false, at)
  return []
}
