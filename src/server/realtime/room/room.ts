import type { Scene } from "../../../domain/scene.ts"
import type { RoomFacts } from "../../../protocol/realtime/messages/membership.ts"
import type { ReplyOf } from "../../../protocol/realtime/messages.ts"
import type { PersonChange } from "../../../protocol/realtime/person.ts"
import { createFloorRules, type FloorRules } from "./floor-rules.ts"
import type { Visit } from "./guided-visit.ts"
import type { Member } from "./member.ts"

/** A line of chat, kept for who comes back, and for reports. */
export interface Line {
  readonly said: ReplyOf<"said">
  /** Numbers of who heard it; `null`: the room. */
  readonly heard: ReadonlySet<number> | null
}

/** What the members haven't been told yet about each other. */
export interface News {
  readonly in: Set<number>
  readonly out: Set<number>
  readonly changed: Map<number, PersonChange>
}

/** An instance of a scene with the people in it. Mutated by the functions of this folder, which give effects. */
export interface Room {
  readonly facts: RoomFacts
  readonly floor: FloorRules
  readonly members: Map<number, Member>
  readonly byKey: Map<string, Member>
  /** By slot; `null` where nobody is. */
  readonly slots: (Member | null)[]
  readonly news: News
  /** The last lines, oldest first. */
  readonly lines: Line[]
  /** Number of the last line. */
  line: number
  nextId: number
  tick: number
  /** The guided visit that goes on here; `null`: there is none, or its guide hasn't come yet. */
  visit: Visit | null
  /** Whether the guided visit of this room has ended: there is no other. */
  isOver: boolean
}

export interface RoomOptions {
  readonly facts: RoomFacts
  readonly floor: FloorRules
}

export function createRoom({ facts, floor }: RoomOptions): Room {
  return {
    facts,
    floor,
    members: new Map(),
    byKey: new Map(),
    slots: Array.from({ length: facts.capacity }, () => null),
    news: { in: new Set(), out: new Set(), changed: new Map() },
    lines: [],
    line: 0,
    nextId: 0,
    tick: 0,
    visit: null,
    isOver: false,
  }
}

/** A room of a scene by itself. */
export function createRoomOf(scene: Scene, facts: RoomFacts): Room {
  return createRoom({ facts, floor: createFloorRules(scene) })
}

/** Whether one member may know of another. */
export function canSee(viewer: Member, other: Member): boolean {
  return viewer !== other && other.shown && !viewer.unseen.has(other.id)
}

/** Numbers of the connected members who may know of somebody, and of whom `also` is true. */
export function audienceOf(room: Room, of: Member, also: (member: Member) => boolean = () => true): number[] {
  const to: number[] = []
  for (const member of room.members.values()) {
    if (member !== of && member.lostAt === null && !member.unseen.has(of.id) && also(member))
      to.push(member.id)
  }
  return to
}
