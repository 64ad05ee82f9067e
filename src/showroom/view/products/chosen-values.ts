import type { Product } from "../../../domain/product.ts"
import { variantInForce } from "../../../domain/variant-in-force.ts"

/** Option values of the variant that a product is shown in; `chosenId`: the one that the visitor chose. */
export function chosenValues(product: Product, chosenId: string | undefined): readonly string[] {
  return variantInForce(product, chosenId)?.values ?? []
}
