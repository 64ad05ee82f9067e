import type { Avatar } from "../../../domain/avatar.ts"
import type { Language } from "../../../domain/language.ts"
import type { Point } from "../../../domain/scene.ts"
import type { Following } from "../../../protocol/realtime/messages/guided.ts"
import type { Movement } from "../../../protocol/realtime/movement.ts"
import type { Attention, Person, PersonVoice } from "../../../protocol/realtime/person.ts"
import { type Allowance, createAllowance } from "../allowance.ts"
import { REACH_AT_DOOR } from "./judge-step.ts"
import { type Business, RATES } from "./rates.ts"

/** What one says of oneself on coming in, and what the server knows about who comes. */
export interface Newcomer {
  /** Of the person, made of their secret. */
  readonly key: string
  readonly role: Person["role"]
  readonly name: string
  readonly avatar: Avatar
  readonly language: Language
  readonly attention: Attention
  readonly place: Point & { readonly heading: number }
  readonly muted: readonly string[]
  readonly blocked: readonly string[]
}

/** Somebody with a place in a room. Mutated by the room alone. */
export interface Member {
  /** Number in this room; not given to anybody else soon. */
  readonly id: number
  readonly key: string
  /** Where this member is in the tables of who was told what. */
  readonly slot: number
  role: Person["role"]
  name: string
  avatar: Avatar
  language: Language
  attention: Attention
  hand: boolean
  /** Whether they go along with the guide of a visit. */
  follow: Following
  /** `null`: not in voice. */
  voice: PersonVoice | null
  /** As the others are told it: quantised, and possible. */
  movement: Movement
  /** Where they last stood on the floor: a seat is left to there. */
  foot: Point
  /** Counts up with each movement. */
  version: number
  /** The version with which they were elsewhere at once: who knew them before must not see them slide. */
  jumpVersion: number
  /** Milliseconds of the room's clock at which they were there. */
  movedAt: number
  /** Number of the last movement; `null`: none yet. */
  seq: number | null
  /** Milliseconds that the sender's clock lies behind the room's, by the fastest packet; `null`: none came yet. */
  clockLag: number | null
  /** Metres that may be walked at once, and when that was so. */
  reach: number
  reachAt: number
  /** Until then what comes was sent before the sender knew of being put back. */
  deafUntil: number
  /** Since when the connection is lost; `null`: it isn't. */
  lostAt: number | null
  /** Whether others see them: not for long without a connection. */
  shown: boolean
  readonly muted: Set<string>
  readonly blocked: Set<string>
  /** Numbers of those who blocked or were blocked by them. */
  readonly unseen: Set<number>
  readonly allowances: Readonly<Record<Business, Allowance>>
  /** By slot of another member: the version that was told last, and in which tick. */
  readonly toldVersion: Uint32Array
  readonly toldTick: Uint32Array
}

export interface MemberOptions {
  readonly id: number
  readonly slot: number
  readonly capacity: number
  readonly newcomer: Newcomer
  readonly movement: Movement
  readonly now: number
}

export function createMember({ id, slot, capacity, newcomer, movement, now }: MemberOptions): Member {
  const { key, role, name, avatar, language, attention, muted, blocked } = newcomer
  const allow = (business: Business) => createAllowance(RATES[business])
  return {
    id,
    key,
    slot,
    role,
    name,
    avatar,
    language,
    attention,
    hand: false,
    follow: "no",
    voice: null,
    movement,
    foot: { x: movement.x, z: movement.z },
    version: 1,
    jumpVersion: 0,
    movedAt: now,
    seq: null,
    clockLag: null,
    reach: REACH_AT_DOOR,
    reachAt: now,
    deafUntil: Number.NEGATIVE_INFINITY,
    lostAt: null,
    shown: true,
    muted: new Set(muted),
    blocked: new Set(blocked),
    unseen: new Set(),
    allowances: {
      talk: allow("talk"),
      gesture: allow("gesture"),
      attend: allow("attend"),
      show: allow("show"),
      change: allow("change"),
      report: allow("report"),
      jump: allow("jump"),
      guide: allow("guide"),
      point: allow("point"),
      voice: allow("voice"),
      signal: allow("signal"),
    },
    toldVersion: new Uint32Array(capacity),
    toldTick: new Uint32Array(capacity),
  }
}

/** A member as others are told of them. */
export function personOf(member: Member): Person {
  const { id, key, name, avatar, language, role, attention, hand, movement, lostAt, voice } = member
  const { x, z, heading, gait, pose } = movement
  return {
    id,
    key,
    name,
    avatar,
    language,
    role,
    place: { x, z, heading },
    gait,
    pose,
    attention,
    hand,
    away: lostAt !== null,
    ...(voice === null ? {} : { voice }),
  }
}
