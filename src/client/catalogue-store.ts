import { createStore, type StoreApi } from "zustand/vanilla"
import type { Product } from "../domain/product.ts"
import type { Api } from "./api.ts"
import type { ProductsReply } from "./replies.ts"

/** Every product that this page has met, by id. Pages of the list and the scene's stock are poured into it. */
export interface CatalogueState {
  readonly products: ReadonlyMap<string, Product>
  add(products: readonly Product[]): void
}

export type CatalogueStore = StoreApi<CatalogueState>

export function createCatalogueStore(): CatalogueStore {
  return createStore<CatalogueState>()((set) => ({
    products: new Map(),
    add: (products) =>
      set((state) => {
        const next = new Map(state.products)
        for (const product of products) next.set(product.id, product)
        return { products: next }
      }),
  }))
}

/** Asks for a product that this page hasn't met. Without an answer it stays unknown. Returns what calls it off. */
export function meetProduct(api: Api, catalogue: CatalogueStore, id: string): () => void {
  const leaving = new AbortController()
  api
    .get<ProductsReply>(`/api/products?ids=${encodeURIComponent(id)}`, leaving.signal)
    .then(({ products }) => catalogue.getState().add(products))
    .catch(() => {})
  return () => leaving.abort()
}
