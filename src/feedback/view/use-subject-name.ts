import { useEffect } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import type { ProductsReply } from "../../client/replies.ts"
import type { Shop } from "../../client/shop-context.ts"
import { tameName } from "./wording.tsx"

/** What a question is about, in words: the product's title or the showroom's name; `null` until the product is known. */
export function useSubjectName({ api, catalogue, showroom }: Shop, productId: string | null): string | null {
  const product = useStore(catalogue, ({ products }) =>
    productId === null ? undefined : products.get(productId),
  )
  const isMissing = productId !== null && product === undefined
  useEffect(() => {
    if (!isMissing || productId === null) return
    const leaving = new AbortController()
    api
      .get<ProductsReply>(`/api/products?ids=${encodeURIComponent(productId)}`, leaving.signal)
      .then(({ products }) => catalogue.getState().add(products))
      // A question about a product that nobody can name isn't put.
      .catch(() => {})
    return () => leaving.abort()
  }, [api, catalogue, isMissing, productId])
  if (productId === null) return showroom.name
  return product ? tameName(product.texts[currentLanguage()].title) : null
}
