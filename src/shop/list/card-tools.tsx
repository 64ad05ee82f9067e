import { useLingui } from "@lingui/react"
import { Link, useLocation } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { Product, Variant } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { useAddToCart } from "../cart/use-add-to-cart.ts"
import { useCompareToggle } from "../compare/use-compare-toggle.ts"
import { takeHref } from "../search/take-href.ts"
import { textsOf } from "../use-product.ts"
import { useWish } from "../wish-list/use-wish.ts"
import styles from "./card-tools.module.css"
import { type ListingQuery, listingHref } from "./listing-query.ts"
import "./messages.ts"
import { OPENED_HERE } from "./opened-here.ts"
import { useStand } from "./use-stands.ts"

export interface CardToolsProps {
  product: Product
  variant: Variant
  query: ListingQuery
}

function CompareTool({ product }: Pick<CardToolsProps, "product">) {
  const { i18n } = useLingui()
  const { isIn, isFull, toggle } = useCompareToggle(product)
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.compare}`}
      aria-pressed={isIn}
      aria-label={i18n._("compare.add.named", { title: textsOf(product).title })}
      aria-disabled={isFull || undefined}
      title={i18n._(isFull ? "compare.full" : "compare.add")}
      onClick={toggle}
    >
      <Icon name={isIn ? "check" : "compare"} size={18} />
    </button>
  )
}

function WishTool({ product }: Pick<CardToolsProps, "product">) {
  const { isWanted, label, toggle } = useWish(product)
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.wish}`}
      aria-pressed={isWanted}
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <Icon name="heart" />
    </button>
  )
}

/** The way to where it stands in the store, when it does. */
function TakeTool({ product }: Pick<CardToolsProps, "product">) {
  const { i18n } = useLingui()
  if (!useStand(product.id)) return null
  const name = i18n._("list.take.named", { title: textsOf(product).title })
  return (
    <Link
      href={takeHref(product.handle)}
      className={`${styles.tool} ${styles.take}`}
      aria-label={name}
      title={name}
    >
      <Icon name="pin" />
    </Link>
  )
}

/** What can be added without asking anything is added; what comes in several forms is opened, to choose. */
function AddTool({ product, variant, query }: CardToolsProps) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const [, navigate] = useLocation()
  const decided = useStore(visit, ({ variantOf }) => product.id in variantOf) || product.variants.length === 1
  const { full, add } = useAddToCart(product, variant)
  if (full && decided) return null
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.add}`}
      aria-label={i18n._(decided ? "list.add" : "list.choose", { title: textsOf(product).title })}
      aria-haspopup={decided ? undefined : "dialog"}
      onClick={decided ? add : () => navigate(listingHref(query, product.handle), { state: OPENED_HERE })}
    >
      <Icon name={decided ? "plus" : "options"} />
    </button>
  )
}

/** What can be done with a product without opening it: at the corners of its picture, or, where that is small, below it. */
export function CardTools(props: CardToolsProps) {
  return (
    <div className={styles.tools}>
      <CompareTool {...props} />
      <WishTool {...props} />
      <TakeTool {...props} />
      <AddTool {...props} />
    </div>
  )
}
