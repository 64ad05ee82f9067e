import type { Reply } from "../../../protocol/realtime/messages.ts"
import { type Effect, tell } from "./effect.ts"
import { guidedReply, presentedReply } from "./guided-visit.ts"
import { type Member, personOf } from "./member.ts"
import { canSee, type Room } from "./room.ts"

export interface GreetOptions {
  readonly resume: string
  readonly resumed: boolean
  /** Number of the last line of chat that this person has read. */
  readonly heard: number
}

/** What somebody is told on coming in: who they are and who else is here, and what was said while they were away. */
export function greet(room: Room, member: Member, options: GreetOptions, now: number): Effect[] {
  const { resume, resumed, heard } = options
  const { x, z, heading } = member.movement
  const others = [...room.members.values()].filter((other) => canSee(member, other))
  for (const other of others) {
    member.toldVersion[other.slot] = other.version
    member.toldTick[other.slot] = room.tick
  }
  const joined: Reply = {
    type: "joined",
    self: { id: member.id, key: member.key },
    room: room.facts,
    resume,
    resumed,
    place: { x, z, heading },
    people: others.map(personOf),
    time: Math.floor(now) % 2 ** 32,
  }
  const missed = resumed ? room.lines.filter((line) => line.said.line > heard) : []
  const audible = missed.filter(
    ({ said, heard: by }) =>
      (by === null || by.has(member.id)) && !member.muted.has(said.key) && !member.unseen.has(said.id),
  )
  const guided =
    room.facts.kind === "guided"
      ? [...tell([member.id], guidedReply(room, now)), ...tell([member.id], presentedReply(room))]
      : []
  return [...tell([member.id], joined), ...guided, ...audible.flatMap(({ said }) => tell([member.id], said))]
}
