import { useLingui } from "@lingui/react"
import type { Product } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { useKey } from "../../ui/use-key.ts"
import { useWish } from "./use-wish.ts"
import styles from "./wish-toggle.module.css"

/** In a product's sheet: notes it on the wish list. */
export function WishToggle({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { isWanted, label, toggle } = useWish(product)
  useKey("l", toggle)
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={isWanted}
      aria-label={label}
      aria-keyshortcuts="L"
      onClick={toggle}
    >
      <Icon name="heart" size={18} />
      {i18n._(isWanted ? "wish.added" : "wish.add")}
    </button>
  )
}

/** Beside the product that one stands before: the same, as small as it goes. */
export function WishReach({ product }: { product: Product }) {
  const { isWanted, label, toggle } = useWish(product)
  useKey("l", toggle)
  return (
    <button
      type="button"
      className={styles.reach}
      aria-pressed={isWanted}
      aria-label={label}
      aria-keyshortcuts="L"
      title={`${label} (L)`}
      onClick={toggle}
    >
      <Icon name="heart" size={20} />
    </button>
  )
}
