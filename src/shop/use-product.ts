import { useStore } from "zustand"
import { currentLanguage } from "../client/language.ts"
import { useShop } from "../client/shop-context.ts"
import type { Product, ProductTexts, Variant } from "../domain/product.ts"
import { variantInForce } from "../domain/variant-in-force.ts"

export function useProduct(id: string | null): Product | undefined {
  const { catalogue } = useShop()
  return useStore(catalogue, ({ products }) => (id === null ? undefined : products.get(id)))
}

/** The variant that the visitor has chosen, or would get. A product always has one. */
export function useVariant(product: Product): Variant {
  const { visit } = useShop()
  const chosen = useStore(visit, ({ variantOf }) => variantOf[product.id])
  const variant = variantInForce(product, chosen)
  if (!variant) throw new Error(`product ${product.handle} has no variant`)
  return variant
}

export function textsOf(product: Product): ProductTexts {
  return product.texts[currentLanguage()]
}
