import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { textsOf, useProduct } from "../use-product.ts"

/** What a product is called, as far as this page knows it. */
export function useProductTitle(id: string | null): string | null {
  const { scene } = useShop()
  const known = useProduct(id)
  const stocked = useStore(scene, (state) =>
    state.kind === "ready" ? state.stock.find(({ product }) => product.id === id)?.product : undefined,
  )
  const product = known ?? stocked
  return product ? textsOf(product).title : null
}
