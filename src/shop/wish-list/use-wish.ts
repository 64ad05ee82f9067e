import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { isWanted } from "../../client/wish-list/wish-store.ts"
import { wishedProduct } from "../../client/wish-list/wished-product.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { textsOf } from "../use-product.ts"
import "./words.ts"

export interface WishToggle {
  readonly isWanted: boolean
  /** What a screen reader calls the button. */
  readonly label: string
  /** Notes the product, or no longer, and says so. */
  readonly toggle: () => void
}

export function useWish(product: Product): WishToggle {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const announce = useAnnounce()
  const wanted = useStore(wishes.store, (state) => isWanted(state, product.id))
  const { title } = textsOf(product)
  const toggle = async () => {
    const troubles = wishes.store.getState().trouble?.count ?? 0
    try {
      const lists = await wishes.wake()
      const isIn = await lists.toggle(wishedProduct(product))
      const { trouble } = wishes.store.getState()
      if (trouble && trouble.count > troubles) announce(i18n._(`wish.trouble.${trouble.reason}`))
      else announce(i18n._(isIn ? "wish.said.added" : "wish.said.removed", { title }))
    } catch {
      announce(i18n._("wish.failed"))
    }
  }
  return {
    isWanted: wanted,
    label: i18n._(wanted ? "wish.added.named" : "wish.add.named", { title }),
    toggle: () => void toggle(),
  }
}
