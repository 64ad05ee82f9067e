import { createStore, type StoreApi } from "zustand/vanilla"
import type { StageRect } from "../stage-store.ts"
import type { BoardEntry } from "./load-boards.ts"

export interface BoardsState {
  /** What was published, newest first; `null`: not asked for yet, or it couldn't be had. */
  readonly entries: readonly BoardEntry[] | null
  readonly failed: boolean
  /** The board that the visitor stands before, with where it is on the page. */
  readonly near: { readonly id: string; readonly rect: StageRect } | null
  /** Whether what hangs on the boards is being read. */
  readonly reading: boolean
  take(entries: readonly BoardEntry[] | null): void
  standBefore(near: BoardsState["near"]): void
  read(reading: boolean): void
}

/** "You said, we did": what the scene and the pages around it share of it. What fills it is fetched when it is wanted. */
export type BoardsStore = StoreApi<BoardsState>

export function createBoardsStore(): BoardsStore {
  return createStore<BoardsState>()((set) => ({
    entries: null,
    failed: false,
    near: null,
    reading: false,
    // What was read stays when it can't be read again.
    take: (entries) => set(entries === null ? { failed: true } : { entries, failed: false }),
    standBefore: (near) => set({ near }),
    read: (reading) => set({ reading }),
  }))
}
