import { useEffect } from "react"
import { useStore } from "zustand"
import { meetProduct } from "../../client/catalogue-store.ts"
import { currentLanguage } from "../../client/language.ts"
import type { Shop } from "../../client/shop-context.ts"
import { tameName } from "./wording.tsx"

/** What a question is about, in words: the product's title or the showroom's name; `null` until the product is known. */
export function useSubjectName({ api, catalogue, showroom }: Shop, productId: string | null): string | null {
  const product = useStore(catalogue, ({ products }) =>
    productId === null ? undefined : products.get(productId),
  )
  const isMissing = productId !== null && product === undefined
  useEffect(() => {
    // A question about a product that nobody can name isn't put.
    if (isMissing && productId !== null) return meetProduct(api, catalogue, productId)
  }, [api, catalogue, isMissing, productId])
  if (productId === null) return showroom.name
  return product ? tameName(product.texts[currentLanguage()].title) : null
}
