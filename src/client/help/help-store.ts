import { createStore, type StoreApi } from "zustand/vanilla"

/** How it goes with one's request, as far as its button shows it. */
export type HelpMark = "none" | "waiting" | "talking"

export interface HelpState {
  /** Whether its panel is open. */
  readonly open: boolean
  /** The product beside which the visitor asks; `null`: none in particular. */
  readonly productId: string | null
  readonly mark: HelpMark
  /** Lines of the guide that wait to be read. */
  readonly unread: number
  show(productId?: string): void
  hide(): void
  note(how: Pick<HelpState, "mark" | "unread">): void
}

/** What every page of the shop knows of asking for help; the rest is fetched when it is wanted. */
export type HelpStore = StoreApi<HelpState>

/** `asked`: a request is remembered from before. */
export function createHelpStore(asked: boolean): HelpStore {
  return createStore<HelpState>()((set) => ({
    open: false,
    productId: null,
    mark: asked ? "waiting" : "none",
    unread: 0,
    show: (productId) => set({ open: true, productId: productId ?? null }),
    hide: () => set({ open: false }),
    note: ({ mark, unread }) =>
      set((state) => (state.mark === mark && state.unread === unread ? state : { mark, unread })),
  }))
}
