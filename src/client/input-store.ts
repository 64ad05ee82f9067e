import { createStore, type StoreApi } from "zustand/vanilla"

/** What a visitor has in hand: keys and a mouse, a finger, or a gamepad. */
export type InputKind = "keys" | "touch" | "pad"

export interface InputState {
  /** What was used last; before anything was, a guess. */
  readonly kind: InputKind
  /** What a gamepad's left stick and buttons move: the visitor, or the focus among the controls on the page. */
  readonly padMoves: "body" | "focus"
  /** Whether its right stick turns what the scene shows; else it scrolls what lies over it. */
  readonly padLooks: boolean
  use(kind: InputKind): void
  givePad(to: Pick<InputState, "padMoves" | "padLooks">): void
}

export type InputStore = StoreApi<InputState>

export function createInputStore(kind: InputKind = "keys"): InputStore {
  return createStore<InputState>()((set, get) => ({
    kind,
    padMoves: "body",
    padLooks: true,
    use: (next) => {
      if (get().kind !== next) set({ kind: next })
    },
    givePad: (to) => {
      const { padMoves, padLooks } = get()
      if (padMoves !== to.padMoves || padLooks !== to.padLooks) set(to)
    },
  }))
}
