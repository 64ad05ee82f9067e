import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { MOST_COMPARED } from "../../client/compare-store.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { textsOf } from "../use-product.ts"
import "./messages.ts"

export interface CompareToggle {
  /** Whether the product is being compared. */
  readonly isIn: boolean
  /** Whether there is no room for it. */
  readonly isFull: boolean
  /** Puts it beside the others, or takes it away, and says so. */
  readonly toggle: () => void
}

export function useCompareToggle(product: Product): CompareToggle {
  const { i18n } = useLingui()
  const { compare } = useShop()
  const announce = useAnnounce()
  const isIn = useStore(compare, ({ ids }) => ids.includes(product.id))
  const isFull = useStore(compare, ({ ids }) => ids.length >= MOST_COMPARED) && !isIn
  const { title } = textsOf(product)
  const toggle = () => {
    const { add, remove } = compare.getState()
    if (isFull) {
      announce(i18n._("compare.full"))
    } else if (isIn) {
      remove(product.id)
      announce(i18n._("compare.said.removed", { title }))
    } else {
      add(product.id)
      announce(i18n._("compare.said.added", { title, n: compare.getState().ids.length }))
    }
  }
  return { isIn, isFull, toggle }
}
