import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { ProductsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import type { WishList } from "../../client/wish-list/index.ts"
import type { Product } from "../../domain/product.ts"

export interface WishProducts {
  readonly productOf: (id: string) => Product | undefined
  /** Whether a product is known not to be sold any more. */
  readonly isGone: (id: string) => boolean
}

/**
 * The products of a list as they are sold now. Each is read once when the list is shown, though the page may have met it:
 * prices and stock are not what they were. What the server can't be asked about is taken for sold.
 */
export function useWishProducts(list: WishList | null): WishProducts {
  const { api, catalogue } = useShop()
  const products = useStore(catalogue, (state) => state.products)
  const [fates, setFates] = useState<ReadonlyMap<string, "sold" | "gone">>(new Map())
  const unasked = (list?.wishes ?? [])
    .map(({ product }) => product)
    .filter((id) => !fates.has(id))
    .toSorted()
    .join(",")

  useEffect(() => {
    if (unasked === "") return
    const leaving = new AbortController()
    const query = new URLSearchParams({ ids: unasked, limit: "200" })
    api.get<ProductsReply>(`/api/products?${query}`, leaving.signal).then(
      (reply) => {
        if (leaving.signal.aborted) return
        catalogue.getState().add(reply.products)
        const found = new Set(reply.products.map(({ id }) => id))
        setFates((before) => {
          const next = new Map(before)
          for (const id of unasked.split(",")) next.set(id, found.has(id) ? "sold" : "gone")
          return next
        })
      },
      () => {},
    )
    return () => leaving.abort()
  }, [api, catalogue, unasked])

  return {
    productOf: (id) => (fates.get(id) === "gone" ? undefined : products.get(id)),
    isGone: (id) => fates.get(id) === "gone",
  }
}
