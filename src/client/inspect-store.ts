import { createStore, type StoreApi } from "zustand/vanilla"
import type { StageRect } from "./stage-store.ts"

/** A place of the held product on the page, CSS pixels. */
export interface SeenPoint {
  readonly id: string
  readonly x: number
  readonly y: number
  /** 0 when it is turned away or hidden, 1 when it is in full view. */
  readonly shown: number
}

/**
 * The bridge between a product in front of the visitor and what is laid over it. The overlay asks; the showroom, which
 * alone knows the model, answers once a frame. Read `points` and `marks` transiently, never through a hook that renders.
 */
export interface InspectState {
  /** Where the product's hotspots are; empty without a scene. */
  readonly points: readonly SeenPoint[]
  /** Where the words of its measures go, by `height` and `width`, while it is shown beside something. */
  readonly marks: readonly SeenPoint[]
  /** Around the product on the page; `null` without a scene. */
  readonly held: StageRect | null
  /** The hotspot that is to face the visitor. */
  readonly facing: string | null
  /** Shown beside something whose size one knows. */
  readonly beside: boolean
  /** How often it was asked to be held as it was taken. */
  readonly resets: number
  /** Slots within reach, the easiest first, and the one that was stepped to; `null` when the scene chooses. */
  readonly inReach: readonly string[]
  readonly chosen: string | null
  see(seen: Partial<Pick<InspectState, "points" | "marks" | "held">>): void
  face(id: string | null): void
  setBeside(beside: boolean): void
  /** As it was taken: its turn, its nearness. */
  reset(): void
  setInReach(slots: readonly string[]): void
  /** To the next (1) or previous (-1) slot in reach after `current`, round and round. */
  step(current: string | null, by: 1 | -1): void
  choose(slotId: string | null): void
  /** Another product, or none: what was asked about the last one is over. */
  begin(): void
}

export type InspectStore = StoreApi<InspectState>

export function createInspectStore(): InspectStore {
  return createStore<InspectState>()((set) => ({
    points: [],
    marks: [],
    held: null,
    facing: null,
    beside: false,
    resets: 0,
    inReach: [],
    chosen: null,
    see: (seen) => set(seen),
    face: (facing) => set({ facing }),
    setBeside: (beside) => set({ beside }),
    reset: () => set(({ resets }) => ({ resets: resets + 1, facing: null })),
    setInReach: (inReach) => set({ inReach }),
    step: (current, by) =>
      set(({ inReach }) => {
        if (inReach.length < 2) return {}
        const at = current === null ? -1 : inReach.indexOf(current)
        const next = at < 0 ? 0 : (at + by + inReach.length) % inReach.length
        return { chosen: inReach[next] ?? null }
      }),
    choose: (chosen) => set({ chosen }),
    begin: () => set({ points: [], marks: [], held: null, facing: null, beside: false }),
  }))
}
