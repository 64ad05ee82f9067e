import { createStore, type StoreApi } from "zustand/vanilla"
import type { ScenePoint } from "../../protocol/realtime/messages/guided.ts"
import type { PresentedStep } from "../../protocol/realtime/messages/presenting.ts"

/**
 * How a guest goes along with the guide. `asked`: the guide asks, and nothing happens before one agrees. `riding`: one's
 * view goes with the guide's; `looking-around`: it does, and one looks elsewhere just now. `stepped-out`: one walks by
 * oneself for a while. The guide is always `no`.
 */
export type Follow = "no" | "asked" | "riding" | "looking-around" | "stepped-out"

/** The guided visit that one is in, as its guide or as a guest. */
export interface RunningVisit {
  /** As events name it. */
  readonly id: string
  readonly guideId: string
  /** What leads others here. */
  readonly code: string
  /** Number of the guide in `presence.store.people` (one's own when `mine`). They may be away for a while. */
  readonly guide: number
  /** Since when guide and guests are together, by this device's clock; `null`: no guest has come yet. */
  readonly startedAt: number | null
  /** Whether one is the guide, by the server's word. */
  readonly mine: boolean
  /** Whether the guide asks everybody to follow. While it is so a guest may come along at any time. */
  readonly leading: boolean
}

/** What is left of a visit when it is over, or one has left it. */
export interface VisitSummary {
  readonly id: string
  readonly guideId: string
  readonly mine: boolean
  /** As the guide was called; empty when they gave no name. */
  readonly guideName: string
  /** `left`: by oneself. `gone`: the guide lost the connection and didn't come back. */
  readonly how: "ended" | "gone" | "left"
  /** That guide and guests were together; 0: nobody came. */
  readonly seconds: number
  /** How many guests there were; `null` where one left before the end. */
  readonly guests: number | null
}

export interface GuidedState {
  /** `null`: in no guided visit, or its guide hasn't come yet. */
  readonly visit: RunningVisit | null
  /** Whether one is in the room of a guided visit whose guide hasn't come yet. */
  readonly waiting: boolean
  readonly follow: Follow
  /** For the guide: numbers of those who ride along, and of those who have stepped out for a while. */
  readonly followers: ReadonlySet<number>
  readonly steppedOut: ReadonlySet<number>
  /**
   * "Come to me": where the guide stood. `agreed`: the guest wants to be taken there; whoever moves the body then says
   * `dismissCome`.
   */
  readonly come: {
    readonly by: number
    readonly place: { readonly x: number; readonly z: number; readonly heading: number }
    readonly agreed: boolean
    readonly count: number
  } | null
  /** The product that is brought forward for everybody, the guide too. `count` tells one from the next. */
  readonly spotlight: { readonly product: string; readonly by: number; readonly count: number } | null
  /** Where the guide points at: metres in the scene. `count` goes up with each telling, at most ten a second. */
  readonly pointer: {
    readonly by: number
    readonly at: ScenePoint
    readonly product: string | null
    readonly count: number
  } | null
  /** For the guide: whether the pointer is in hand, so that guests see where one points at. */
  readonly pointing: boolean
  /** The step of a presentation that the guide shows; none: there is no presentation. */
  readonly presented?: PresentedStep | null
  /** The visit that ended last on this page, until it is put away. */
  readonly summary: VisitSummary | null
}

export type GuidedStore = StoreApi<GuidedState>

/** What one has outside of a visit. */
export const UNGUIDED = {
  visit: null,
  waiting: false,
  follow: "no",
  followers: new Set<number>(),
  steppedOut: new Set<number>(),
  come: null,
  spotlight: null,
  pointer: null,
  pointing: false,
} as const satisfies Omit<GuidedState, "summary" | "presented">

export function createGuidedStore(): GuidedStore {
  return createStore<GuidedState>()(() => ({ ...UNGUIDED, summary: null }))
}
