import { createStore, type StoreApi } from "zustand/vanilla"
import type { WishList } from "../../protocol/wish-list/wish-list.ts"
import type { KeptList } from "./kept-list.ts"

/** A list as it is shown: with what one did oneself, whether or not the server has heard of it. */
export interface ShownList {
  readonly id: string
  /** `null`: on this device only. */
  readonly code: string | null
  /** One's own key in it. */
  readonly self: string
  readonly list: WishList
  readonly fate: KeptList["fate"]
  /** Changes that wait to be sent. */
  readonly unsent: number
}

/** A list that was opened by its link, without having joined it. */
export type LookedAt = { readonly code: string } & (
  | { readonly kind: "loading" | "unknown" | "closed" | "failed" }
  | { readonly kind: "open"; readonly list: WishList }
)

/** Something that had no effect; `count` tells one from the next. */
export interface WishTrouble {
  readonly reason: "full" | "members-full" | "product-unknown" | "share-failed" | "lists-full"
  readonly count: number
}

export interface WishState {
  /** Whether what this device keeps has been read. */
  readonly ready: boolean
  readonly lists: readonly ShownList[]
  /** Id of the list that one notes things on; `null`: none yet. */
  readonly current: string | null
  readonly looked: LookedAt | null
  readonly open: boolean
  readonly sharing: boolean
  /** Whether the server can't be reached just now. */
  readonly offline: boolean
  readonly trouble: WishTrouble | null
}

export type WishStore = StoreApi<WishState>

export function createWishStore(): WishStore {
  return createStore<WishState>()(() => ({
    ready: false,
    lists: [],
    current: null,
    looked: null,
    open: false,
    sharing: false,
    offline: false,
    trouble: null,
  }))
}

/** The list that one notes things on. */
export function currentList({ lists, current }: Pick<WishState, "lists" | "current">): ShownList | null {
  return lists.find(({ id }) => id === current) ?? null
}

/** Whether oneself wants a product, by the list that one notes things on. */
export function isWanted(state: Pick<WishState, "lists" | "current">, product: string): boolean {
  const shown = currentList(state)
  const wish = shown?.list.wishes.find((each) => each.product === product)
  return wish?.marks.some(({ member, wants }) => wants && member === shown?.self) ?? false
}
