import { useEffect } from "react"
import type { ShownStep } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"

/**
 * Shows a step's products in the variants that it names. `unless-chosen`: what the visitor has chosen by themselves stays as
 * they have it.
 */
export function useShownVariants(step: ShownStep | null, how: "always" | "unless-chosen"): void {
  const { visit } = useShop()
  useEffect(() => {
    const { variantOf, chooseVariant } = visit.getState()
    for (const { productId, variantId, product } of step?.products ?? []) {
      const isSold = product?.variants.some(({ id }) => id === variantId) === true
      const isFree = how === "always" || variantOf[productId] === undefined
      if (variantId !== null && isSold && isFree) chooseVariant(productId, variantId)
    }
  }, [step, how, visit])
}
