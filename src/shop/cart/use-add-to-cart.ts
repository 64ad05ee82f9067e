import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { Product, Variant } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import "../product/messages.ts"
import { mostInCart } from "../stock.ts"
import { textsOf } from "../use-product.ts"
import { addToCart, quantityInCart } from "./add-to-cart.ts"

export interface AddToCart {
  /** How many of it are in the cart. */
  readonly count: number
  /** Whether there is none left to add. */
  readonly full: boolean
  /** Puts one more in the cart, and says so. */
  readonly add: () => void
}

export function useAddToCart(product: Product, variant: Variant): AddToCart {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const count = useStore(shop.cart, () => quantityInCart(shop, variant.id))
  const add = () => {
    if (!addToCart(shop, product, variant)) return
    const { title } = textsOf(product)
    announce(i18n._("product.added", { title, n: quantityInCart(shop, variant.id) }))
  }
  return { count, full: count >= mostInCart(variant), add }
}
