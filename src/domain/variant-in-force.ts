import type { Product, Variant } from "./product.ts"

/** The chosen variant; else the first that can be bought; else the first. */
export function variantInForce(product: Product, chosenId: string | undefined): Variant | undefined {
  const { variants } = product
  return (
    variants.find((variant) => variant.id === chosenId) ??
    variants.find((variant) => variant.available) ??
    variants[0]
  )
}
