import { createStore, type StoreApi } from "zustand/vanilla"
import type { RoomFacts, Want } from "../../protocol/realtime/messages/membership.ts"
import type { ReplyOf, RequestType } from "../../protocol/realtime/messages.ts"
import type { Person } from "../../protocol/realtime/person.ts"
import type { DenialReason, RefusalReason } from "../../protocol/realtime/refusal.ts"

/** Whether one is with others. `off` is the beginning and what "shop alone" comes back to: nothing is connected. */
export type PresenceStatus =
  | { readonly kind: "off" }
  | { readonly kind: "joining"; readonly want: Want }
  | { readonly kind: "together"; readonly want: Want; readonly room: RoomFacts; readonly self: Self }
  /** The connection is lost and is being made anew; the others are kept as they were. */
  | {
      readonly kind: "resuming"
      readonly want: Want
      readonly room: RoomFacts
      readonly self: Self
      /** Milliseconds since the epoch. */
      readonly since: number
    }
  /** One is not in. When `next` isn't `null` it is tried again then (milliseconds since the epoch). */
  | {
      readonly kind: "refused"
      readonly want: Want
      readonly reason: RefusalReason
      readonly next: number | null
    }

/** Oneself, as the others know one. */
export interface Self {
  readonly id: number
  readonly key: string
}

export type ChatLine = ReplyOf<"said"> & { readonly own: boolean }

/** Somebody whom one doesn't want to see or hear, with the name they had. */
export interface Shunned {
  readonly key: string
  readonly name: string
}

export interface PresenceState {
  readonly status: PresenceStatus
  /** Everybody else in the room, by number. Where they are now comes by `onMovements`; `place` is where they were first. */
  readonly people: ReadonlyMap<number, Person>
  /** What was said, oldest first; at most MOST_LINES. */
  readonly lines: readonly ChatLine[]
  /** Whether one's own hand is up. */
  readonly hand: boolean
  /** The last "look at this", of somebody in the room or at the staff desk; `count` tells one from the next. */
  readonly shown: {
    /** Without a key: somebody at the desk. */
    readonly person: Pick<Person, "key" | "name">
    readonly product: string
    readonly count: number
  } | null
  /** The last wish list that somebody showed one; `count` tells one from the next. */
  readonly offered: { readonly person: Person; readonly code: string; readonly count: number } | null
  /** The last thing that had no effect, and why; `count` tells one from the next. */
  readonly denied: {
    readonly of: RequestType | string
    readonly reason: DenialReason
    readonly wait: number | null
    readonly count: number
  } | null
  /** Keys of those whom one hears speak now, in voice. */
  readonly speaking: ReadonlySet<string>
  readonly muted: readonly Shunned[]
  readonly blocked: readonly Shunned[]
}

export type PresenceStore = StoreApi<PresenceState>

export const MOST_LINES = 200

/** What nobody has who is alone. */
export const NOBODY = {
  people: new Map<number, Person>(),
  lines: [],
  hand: false,
  shown: null,
  offered: null,
  denied: null,
  speaking: new Set<string>(),
} as const satisfies Partial<PresenceState>

export function createPresenceStore(shunned: Pick<PresenceState, "muted" | "blocked">): PresenceStore {
  return createStore<PresenceState>()(() => ({ status: { kind: "off" }, ...NOBODY, ...shunned }))
}
