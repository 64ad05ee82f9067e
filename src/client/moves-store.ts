import { createStore, type StoreApi } from "zustand/vanilla"

/**
 * What was switched on, set going, built or leant back: the same for the scene, the panel beside it and the list. The
 * scene follows it in its own time.
 */
export interface MovesState {
  /** The one lamp that is on; `slotId` is where it stands, `null` when it was switched on elsewhere. */
  readonly lit: { readonly productId: string; readonly slotId: string | null } | null
  /** Products that go by themselves: a record that turns, a set that builds itself. */
  readonly playing: readonly string[]
  /** How far each product was moved, 0..1; one that isn't here is at rest. */
  readonly progress: Readonly<Record<string, number>>
  /** Switching a lamp on switches off the one that was. */
  setLit(productId: string, on: boolean, slotId: string | null): void
  play(productId: string, playing: boolean): void
  /** `progress` is brought to 0..1. */
  setProgress(productId: string, progress: number): void
}

export type MovesStore = StoreApi<MovesState>

export function createMovesStore(): MovesStore {
  return createStore<MovesState>()((set) => ({
    lit: null,
    playing: [],
    progress: {},
    setLit: (productId, on, slotId) =>
      set(({ lit }) =>
        on ? { lit: { productId, slotId } } : lit?.productId === productId ? { lit: null } : {},
      ),
    play: (productId, playing) =>
      set((state) => {
        const others = state.playing.filter((id) => id !== productId)
        return { playing: playing ? [...others, productId] : others }
      }),
    setProgress: (productId, progress) =>
      set((state) => ({
        progress: { ...state.progress, [productId]: Math.min(1, Math.max(0, progress || 0)) },
      })),
  }))
}
