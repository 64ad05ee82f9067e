import { MAX_RECAP_ITEMS, type RecapWish } from "../../client/replies.ts"
import type { Shop } from "../../client/shop-context.ts"

/** Products that were ever beside each other in this visit. */
function comparedIds({ compare }: Pick<Shop, "compare">): ReadonlySet<string> {
  const { ids, recorded } = compare.getState()
  return new Set([...recorded.flatMap((set) => set.split(" ")), ...ids].filter((id) => id !== ""))
}

/** What the visitor looked at, compared and took, the cart first: each product once, or once a line of the cart. */
export function recapWishes(shop: Pick<Shop, "visit" | "cart" | "compare">): readonly RecapWish[] {
  const { inspected, variantOf } = shop.visit.getState()
  const { lines } = shop.cart.getState()
  const seen = new Set(inspected)
  const compared = comparedIds(shop)
  const taken = new Set(lines.map(({ productId }) => productId))
  const others = [...new Set([...compared, ...inspected])].filter((id) => !taken.has(id))
  const flags = (productId: string) => ({ seen: seen.has(productId), compared: compared.has(productId) })
  return [
    ...lines.map(({ productId, variantId, quantity }) => ({
      productId,
      variantId,
      quantity,
      ...flags(productId),
    })),
    ...others.map((productId) => {
      const chosen = variantOf[productId]
      return {
        productId,
        quantity: 0,
        ...(chosen === undefined ? {} : { variantId: chosen }),
        ...flags(productId),
      }
    }),
  ].slice(0, MAX_RECAP_ITEMS)
}
