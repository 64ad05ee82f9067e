import { createStore, type StoreApi } from "zustand/vanilla"
import type { Shop } from "../client/shop-context.ts"
import type { ShowroomReply } from "../protocol/showroom.ts"

export type ShopLoading =
  | { readonly kind: "waiting" }
  | { readonly kind: "ready"; readonly shop: Shop }
  | { readonly kind: "failed" }

export interface ShopLoader {
  /** What the shop is called as long as it isn't open. */
  readonly name: string
  readonly state: StoreApi<ShopLoading>
  /** Opens the shop unless it is open or opening; after a failure, tries again. */
  load(): void
}

export interface ShopLoaderOptions {
  name: string
  fetchShowroom: () => Promise<ShowroomReply>
  open: (showroom: ShowroomReply) => Shop
  /** Where the cause of a failure is told. */
  report: (error: unknown) => void
}

/** One shop a page, opened when the first page that needs it is shown: the dashboard makes no visit. */
export function createShopLoader({ name, fetchShowroom, open, report }: ShopLoaderOptions): ShopLoader {
  const state = createStore<ShopLoading>()(() => ({ kind: "waiting" }))
  let under: Promise<void> | null = null
  async function attempt() {
    state.setState({ kind: "waiting" }, true)
    try {
      const shop = open(await fetchShowroom())
      state.setState({ kind: "ready", shop }, true)
    } catch (error) {
      report(error)
      state.setState({ kind: "failed" }, true)
    } finally {
      under = null
    }
  }
  return {
    name,
    state,
    load: () => {
      if (under || state.getState().kind === "ready") return
      under = attempt()
    },
  }
}
