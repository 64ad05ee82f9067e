import { createStore, type StoreApi } from "zustand/vanilla"
import type { Api } from "../../client/api.ts"
import type { CatalogueStore } from "../../client/catalogue-store.ts"
import { LIST_PAGE, type ProductsReply } from "../../client/replies.ts"
import { type ListingQuery, productsPath } from "./listing-query.ts"

/** How many products the query finds in all; `null` when only the server could tell, and there are more than came. */
export function countFound(
  { ids, next, total, categories }: Pick<ListingState, "ids" | "next" | "total" | "categories">,
  { category, available }: Pick<ListingQuery, "category" | "available">,
): number | null {
  if (next === null) return ids.length
  if (available) return null
  if (category === "") return total
  return categories.find((each) => each.category === category)?.count ?? null
}

/**
 * What the list shows. While another query is under way, the answer to the one before stays, `loading`. `more` is
 * about the next page.
 */
export interface ListingState {
  readonly status: "loading" | "ready" | "failed"
  readonly more: "idle" | "loading" | "failed"
  readonly ids: readonly string[]
  readonly next: string | null
  readonly total: number
  readonly categories: ProductsReply["categories"]
}

export interface Listing {
  readonly state: StoreApi<ListingState>
  /** What was asked for last; `null`: nothing yet. */
  readonly asked: () => ListingQuery | null
  /** Asks anew, and forgets whatever was still under way. Goes on by itself until `atLeast` products have come. */
  show(query: ListingQuery, atLeast?: number): void
  /** Fetches the next page; also tries again after it failed. */
  more(): void
  stop(): void
}

const NOTHING: ListingState = {
  status: "loading",
  more: "idle",
  ids: [],
  next: null,
  total: 0,
  categories: [],
}

export function createListing({ api, catalogue }: { api: Api; catalogue: CatalogueStore }): Listing {
  const state = createStore<ListingState>()(() => NOTHING)
  let leaving = new AbortController()
  let current: ListingQuery | null = null

  async function fetchPage(query: ListingQuery, cursor: string | null, atLeast = 0) {
    const { signal } = leaving
    try {
      const reply = await api.get<ProductsReply>(productsPath(query, LIST_PAGE, cursor), signal)
      if (signal.aborted) return
      catalogue.getState().add(reply.products)
      const fresh = reply.products.map(({ id }) => id)
      const ids = cursor === null ? fresh : [...new Set([...state.getState().ids, ...fresh])]
      const goesOn = reply.next !== null && ids.length < atLeast
      state.setState({
        status: "ready",
        more: goesOn ? "loading" : "idle",
        ids,
        next: reply.next,
        total: reply.total,
        categories: reply.categories,
      })
      if (goesOn) await fetchPage(query, reply.next, atLeast)
    } catch {
      if (signal.aborted) return
      state.setState(cursor === null ? { status: "failed", ids: [], next: null } : { more: "failed" })
    }
  }

  return {
    state,
    asked: () => current,
    show(query, atLeast) {
      leaving.abort()
      leaving = new AbortController()
      current = query
      state.setState({ status: "loading", more: "idle" })
      void fetchPage(query, null, atLeast)
    },
    more() {
      const { next, more, status } = state.getState()
      if (!current || next === null || more === "loading" || status !== "ready") return
      state.setState({ more: "loading" })
      void fetchPage(current, next)
    },
    stop: () => leaving.abort(),
  }
}
