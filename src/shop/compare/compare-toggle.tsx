import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { textsOf } from "../use-product.ts"
import styles from "./compare-toggle.module.css"
import "./messages.ts"
import { useCompareToggle } from "./use-compare-toggle.ts"

/** In a product's sheet: puts it beside others, and leads to them when there are two. */
export function CompareToggle({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { compare, visit } = useShop()
  const count = useStore(compare, ({ ids }) => ids.length)
  const { isIn, isFull, toggle } = useCompareToggle(product)
  const { title } = textsOf(product)
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.button}
        aria-pressed={isIn}
        aria-label={i18n._("compare.add.named", { title })}
        aria-disabled={isFull || undefined}
        title={isFull ? i18n._("compare.full") : undefined}
        onClick={toggle}
      >
        <Icon name={isIn ? "check" : "compare"} size={18} />
        {i18n._(isIn ? "compare.added" : "compare.add")}
      </button>
      {count >= 2 ? (
        <button
          type="button"
          className={styles.open}
          data-open
          aria-label={i18n._("compare.open")}
          onClick={() => visit.getState().compare()}
        >
          {i18n._("compare.title")} <b>{count}</b>
        </button>
      ) : null}
    </div>
  )
}
