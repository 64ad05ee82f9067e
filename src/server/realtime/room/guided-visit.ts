import type { GuidedVisit } from "../../../protocol/realtime/messages/guided.ts"
import type { PresentedStep } from "../../../protocol/realtime/messages/presenting.ts"
import type { ReplyOf } from "../../../protocol/realtime/messages.ts"
import { type Effect, tell } from "./effect.ts"
import type { Member } from "./member.ts"
import { noteIn } from "./news.ts"
import { audienceOf, canSee, type Room } from "./room.ts"

/** Who comes in as the guide of a visit, by the server's word. */
export interface Guiding {
  /** Id of the member of staff. */
  readonly guideId: string
  /** Names the visit in events. */
  readonly visitId: string
  /** When guide and guests came together, as it was written down before; milliseconds since the epoch. */
  readonly startedAt: number | null
}

/** A guided visit that goes on in a room. Mutated by the functions of this folder. */
export interface Visit {
  readonly id: string
  readonly guideId: string
  /** Number of the guide. */
  guide: number
  /** Since when guide and guests are together; `null`: nobody has come to the guide yet. */
  startedAt: number | null
  /** When the guide was last connected, and whether they are not. */
  seenAt: number
  away: boolean
  leading: boolean
  spotlight: string | null
  /** The step of a presentation that everybody is shown. */
  presented: PresentedStep | null
  /** Where the guide points at, and whether that has been told. */
  pointer: Pick<ReplyOf<"pointer">, "at" | "product">
  isPointerTold: boolean
  /** Who goes along, as the guide was told it, in a word; `null`: nothing was told. */
  followersTold: string | null
  /** Keys of those who have been guided. */
  readonly guests: Set<string>
}

export const NOWHERE: Visit["pointer"] = { at: null, product: null }

function everybody({ members }: Room): number[] {
  return [...members.values()].filter(({ lostAt }) => lostAt === null).map(({ id }) => id)
}

/** How the visit stands, as those in its room are told. */
export function guidedReply({ visit }: Room, now: number): ReplyOf<"guided"> {
  if (visit === null) return { type: "guided", visit: null }
  const { id, guideId, guide, startedAt, leading, spotlight } = visit
  const age = startedAt === null ? null : Math.max(0, Math.floor(now - startedAt))
  const told: GuidedVisit = { id, guideId, guide, age, leading, spotlight }
  return { type: "guided", visit: told }
}

export function tellVisit(room: Room, now: number): Effect[] {
  return tell(everybody(room), guidedReply(room, now))
}

/** What of a presentation is shown, as those in its room are told. */
export function presentedReply({ visit }: Room): ReplyOf<"presented"> {
  return { type: "presented", shown: visit?.presented ?? null }
}

export function tellPresented(room: Room): Effect[] {
  return tell(everybody(room), presentedReply(room))
}

/** Begins the visit of a room, or lets its guide take it up again, from another page too. */
export function beginVisit(room: Room, member: Member, guiding: Guiding, now: number): Effect[] {
  const { guideId, visitId, startedAt } = guiding
  const { visit } = room
  if (visit === null) {
    room.visit = {
      id: visitId,
      guideId,
      guide: member.id,
      startedAt,
      seenAt: now,
      away: false,
      leading: false,
      spotlight: null,
      presented: null,
      pointer: NOWHERE,
      isPointerTold: true,
      followersTold: null,
      guests: new Set(),
    }
    return tellVisit(room, now)
  }
  Object.assign(visit, { seenAt: now, away: false, followersTold: null })
  if (visit.guide === member.id) return []
  const before = room.members.get(visit.guide)
  if (before) {
    before.role = "visitor"
    noteIn(room, before)
  }
  visit.guide = member.id
  return tellVisit(room, now)
}

/** Ends the visit of a room for everybody, as of when the guide was last there. */
export function finishVisit(room: Room, by: "guide" | "gone"): Effect[] {
  const { visit } = room
  if (visit === null) return []
  const { id, guideId, startedAt, seenAt, guests } = visit
  const milliseconds = startedAt === null ? 0 : Math.max(0, seenAt - startedAt)
  room.visit = null
  room.isOver = true
  const seconds = Math.round(milliseconds / 1000)
  const reply = { type: "visit-ended", id, guideId, by, seconds, guests: guests.size } as const
  const kept: Effect[] =
    startedAt === null ? [] : [{ kind: "keep-visit", fact: { what: "ended", id, guideId, at: seenAt } }]
  return [...kept, ...tell(everybody(room), reply)]
}

function tellPointer(room: Room, visit: Visit, guide: Member): Effect[] {
  if (visit.isPointerTold) return []
  visit.isPointerTold = true
  const reply = { type: "pointer", id: guide.id, ...visit.pointer } as const
  // The next one comes soon: who can't take it now needn't have it.
  return tell(audienceOf(room, guide), reply, { fleeting: visit.pointer.at !== null })
}

function tellFollowers(room: Room, visit: Visit, guide: Member): Effect[] {
  if (visit.away) return []
  const seen = [...room.members.values()].filter((member) => canSee(guide, member))
  const those = (as: Member["follow"]) => seen.filter(({ follow }) => follow === as).map(({ id }) => id)
  const reply = { type: "followers", riding: those("riding"), steppedOut: those("stepped-out") } as const
  // Who goes along changes in many ways: by saying so, by leaving, by being blocked.
  const word = `${reply.riding} ${reply.steppedOut}`
  if (word === visit.followersTold) return []
  visit.followersTold = word
  return tell([guide.id], reply)
}

/** One tick of a room's visit: notes who has come together, tells what changed, ends it when the guide is gone. */
export function stepVisit(room: Room, now: number): Effect[] {
  const { visit } = room
  if (visit === null) return []
  const guide = room.members.get(visit.guide)
  if (guide === undefined) return finishVisit(room, visit.away ? "gone" : "guide")
  visit.away = guide.lostAt !== null
  visit.seenAt = guide.lostAt ?? now
  if (visit.away && visit.pointer.at !== null)
    Object.assign(visit, { pointer: NOWHERE, isPointerTold: false })
  const effects: Effect[] = []
  for (const member of room.members.values()) {
    if (member === guide || visit.away) continue
    visit.guests.add(member.key)
    if (visit.startedAt !== null || member.lostAt !== null) continue
    visit.startedAt = now
    const { id, guideId } = visit
    effects.push(
      { kind: "keep-visit", fact: { what: "started", id, guideId, at: now } },
      ...tellVisit(room, now),
    )
  }
  return [...effects, ...tellPointer(room, visit, guide), ...tellFollowers(room, visit, guide)]
}
