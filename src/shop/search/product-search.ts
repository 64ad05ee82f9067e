import { createStore, type StoreApi } from "zustand/vanilla"
import type { Api } from "../../client/api.ts"
import type { CatalogueStore } from "../../client/catalogue-store.ts"
import type { ProductsReply } from "../../client/replies.ts"
import type { Product } from "../../domain/product.ts"

/** As many as can be looked over at once; the list has the rest. */
export const MOST_RESULTS = 8

/** What is found for `words`. While others are under way, what was found before stays, `loading`. */
export interface SearchState {
  readonly status: "idle" | "loading" | "ready" | "failed"
  readonly words: string
  readonly products: readonly Product[]
  /** All that the shop has for these words. */
  readonly total: number
}

export interface ProductSearch {
  readonly state: StoreApi<SearchState>
  /** Asks anew, and forgets whatever was still under way. Without words there is nothing to find. */
  find(words: string): void
  stop(): void
}

const NOTHING: SearchState = { status: "idle", words: "", products: [], total: 0 }

export function createProductSearch({
  api,
  catalogue,
}: {
  api: Api
  catalogue: CatalogueStore
}): ProductSearch {
  const state = createStore<SearchState>()(() => NOTHING)
  let leaving = new AbortController()

  async function ask(words: string): Promise<void> {
    const { signal } = leaving
    const query = new URLSearchParams({ q: words, limit: String(MOST_RESULTS) })
    try {
      const { products, total } = await api.get<ProductsReply>(`/api/products?${query}`, signal)
      if (signal.aborted) return
      catalogue.getState().add(products)
      state.setState({ status: "ready", words, products, total })
    } catch {
      if (!signal.aborted) state.setState({ status: "failed", words, products: [], total: 0 })
    }
  }

  return {
    state,
    find(words) {
      leaving.abort()
      leaving = new AbortController()
      if (words === "") {
        state.setState(NOTHING)
        return
      }
      state.setState({ status: "loading" })
      void ask(words)
    },
    stop: () => leaving.abort(),
  }
}
