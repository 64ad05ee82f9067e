import { useEffect, useState } from "react"
import { useStore } from "zustand"
import type { ProductsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"

export type FoundProduct =
  | { readonly kind: "found"; readonly product: Product }
  | { readonly kind: "loading" }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly retry: () => void }

/** The product with a handle: met before on this page, else asked for. */
export function useProductByHandle(handle: string): FoundProduct {
  const { api, catalogue } = useShop()
  const products = useStore(catalogue, (state) => state.products)
  const [answer, setAnswer] = useState<{ handle: string; kind: "missing" | "failed" } | null>(null)
  let product: Product | undefined
  for (const each of products.values()) if (each.handle === handle) product = each
  const known = product !== undefined

  useEffect(() => {
    if (known || answer?.handle === handle) return
    const leaving = new AbortController()
    api.get<ProductsReply>(`/api/products?${new URLSearchParams({ handle })}`, leaving.signal).then(
      (reply) => {
        if (leaving.signal.aborted) return
        catalogue.getState().add(reply.products)
        if (!reply.products.some((each) => each.handle === handle)) setAnswer({ handle, kind: "missing" })
      },
      () => {
        if (!leaving.signal.aborted) setAnswer({ handle, kind: "failed" })
      },
    )
    return () => leaving.abort()
  }, [api, catalogue, handle, known, answer])

  if (product) return { kind: "found", product }
  if (answer?.handle !== handle) return { kind: "loading" }
  return answer.kind === "missing" ? { kind: "missing" } : { kind: "failed", retry: () => setAnswer(null) }
}
