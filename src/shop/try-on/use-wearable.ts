import { useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"

/** Everything of the same category that can be worn on the nose, as far as it is known, by title. */
export function useWearable(product: Product | undefined): readonly Product[] {
  const { catalogue, models } = useShop()
  const products = useStore(catalogue, (state) => state.products)
  const facts = useStore(models, (state) => state.facts)
  const alike = [...products.values()].filter(
    ({ category, model }) => model !== null && category === product?.category,
  )
  const addresses = alike.map(({ model }) => model).join(" ")
  useEffect(() => {
    for (const address of addresses.split(" ")) if (address !== "") models.getState().want(address)
  }, [models, addresses])
  return alike
    .filter(({ model }) => model !== null && facts.get(model)?.worn)
    .toSorted((a, b) => a.title.localeCompare(b.title))
}
