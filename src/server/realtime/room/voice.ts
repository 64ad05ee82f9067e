import { MAX_VOICE } from "../../../protocol/realtime/messages/voice.ts"
import type { RequestOf } from "../../../protocol/realtime/messages.ts"
import type { PersonVoice } from "../../../protocol/realtime/person.ts"
import { take } from "../allowance.ts"
import { deny, type Effect, tell } from "./effect.ts"
import type { Member } from "./member.ts"
import { noteChange } from "./news.ts"
import { canSee, type Room } from "./room.ts"

/** Each room has one voice of up to six who choose it. Whoever leads a visit finds a place in theirs. */
function hasVoiceSeat({ facts, members }: Room, member: Member): boolean {
  const speakers = [...members.values()].filter(({ voice }) => voice !== null)
  const kept = facts.kind === "guided" && [...speakers, member].every(({ role }) => role !== "guide") ? 1 : 0
  return speakers.length < MAX_VOICE - kept
}

function settle(room: Room, member: Member, voice: PersonVoice | null): void {
  member.voice = voice
  noteChange(room, member, { voice })
}

export function joinVoice(
  room: Room,
  member: Member,
  { session, state }: RequestOf<"voice-join">,
  now: number,
): Effect[] {
  const wait = take(member.allowances.voice, now)
  if (wait > 0) return deny(member.id, "voice-join", "too-many", wait)
  if (member.voice === null && !hasVoiceSeat(room, member)) return deny(member.id, "voice-join", "voice-full")
  settle(room, member, { session, state })
  return [{ kind: "let-into-voice", to: member.id, session }]
}

/** Whether others can hear somebody: the last is what counts, so one that comes too soon is refused and sent again. */
export function tellVoiceState(
  room: Room,
  member: Member,
  { state }: RequestOf<"voice-state">,
  now: number,
): Effect[] {
  if (member.voice === null) return deny(member.id, "voice-state", "person-unknown")
  if (member.voice.state === state) return []
  const wait = take(member.allowances.voice, now)
  if (wait > 0) return deny(member.id, "voice-state", "too-many", wait)
  settle(room, member, { ...member.voice, state })
  return []
}

export function leaveVoice(room: Room, member: Member): Effect[] {
  if (member.voice !== null) settle(room, member, null)
  return []
}

/** Passes on what one member tells another: both in voice, in the very stays that they mean, and seeing each other. */
export function passSignal(
  room: Room,
  member: Member,
  { to, ...request }: RequestOf<"signal">,
  now: number,
): Effect[] {
  const wait = take(member.allowances.signal, now)
  if (wait > 0) return deny(member.id, "signal", "too-many", wait)
  const other = room.members.get(to)
  const meant = member.voice?.session === request.session && other?.voice?.session === request.for
  if (!other || !meant || other.lostAt !== null || !canSee(member, other))
    return deny(member.id, "signal", "person-unknown")
  return tell([to], { ...request, type: "signal", id: member.id })
}
