import { createStore, type StoreApi } from "zustand/vanilla"
import type { Product, Variant } from "../domain/product.ts"

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

/** The chosen variant; else the first that can be bought; else the first. */
export function variantInForce(product: Product, chosenId: string | undefined): Variant | undefined {
  const { variants } = product
  return (
    variants.find((variant) => variant.id === chosenId) ??
    variants.find((variant) => variant.available) ??
    variants[0]
  )
}
