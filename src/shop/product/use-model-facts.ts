import { useEffect } from "react"
import { useStore } from "zustand"
import type { ModelFacts } from "../../client/model-facts/model-facts.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"

/** What the product's model says about itself; `null` when it has none, or it hasn't come yet. */
export function useModelFacts(product: Product | undefined): ModelFacts | null {
  const { models } = useShop()
  const address = product?.model ?? null
  useEffect(() => models.getState().want(address), [models, address])
  return useStore(models, ({ facts }) => (address === null ? null : (facts.get(address) ?? null)))
}
