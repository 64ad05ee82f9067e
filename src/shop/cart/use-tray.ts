import { useEffect } from "react"
import { useStore } from "zustand"
import type { ProductsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product, Variant } from "../../domain/product.ts"

/** As many as can be told apart at this size. */
const MOST_SHOWN = 4

export interface TrayThing {
  readonly product: Product
  readonly variant: Variant
}

/**
 * The last things that were put on the tray, the latest last. What this page hasn't met, because the cart is from an
 * earlier visit, is fetched; when that fails the tray has fewer pictures and the same number.
 */
export function useTray(): readonly TrayThing[] {
  const { api, cart, catalogue } = useShop()
  const lines = useStore(cart, (state) => state.lines)
  const products = useStore(catalogue, (state) => state.products)
  const shown = lines.slice(-MOST_SHOWN)
  const unknown = [...new Set(shown.map(({ productId }) => productId))]
    .filter((id) => !products.has(id))
    .sort()
    .join(",")
  useEffect(() => {
    if (unknown === "") return
    const leaving = new AbortController()
    api
      .get<ProductsReply>(`/api/products?${new URLSearchParams({ ids: unknown })}`, leaving.signal)
      .then((reply) => catalogue.getState().add(reply.products))
      .catch(() => {})
    return () => leaving.abort()
  }, [api, catalogue, unknown])
  return shown.flatMap(({ productId, variantId }) => {
    const product = products.get(productId)
    const variant = product?.variants.find(({ id }) => id === variantId)
    return product && variant ? [{ product, variant }] : []
  })
}
