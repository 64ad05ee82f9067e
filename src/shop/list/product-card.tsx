import { useLingui } from "@lingui/react"
import { Link, useLocation } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { addToCart, quantityInCart } from "../cart/add-to-cart.ts"
import { CardCompareToggle } from "../compare/compare-toggle.tsx"
import { PriceTag } from "../price-tag.tsx"
import "../product/messages.ts"
import { ProductPicture } from "../product/product-picture.tsx"
import { mostInCart } from "../stock.ts"
import { StockLine } from "../stock-line.tsx"
import { textsOf, useVariant } from "../use-product.ts"
import { CardMarks } from "./card-marks.tsx"
import { type ListingQuery, listingHref } from "./listing-query.ts"
import "./messages.ts"
import styles from "./product-card.module.css"
import { TakeLink } from "./take-link.tsx"

export interface ProductCardProps {
  product: Product
  query: ListingQuery
  /** Among the first, so its picture is fetched at once. */
  eager: boolean
}

/** What can be added without asking anything is added; what comes in several forms is opened, to choose. */
function CardAction({ product, query }: Omit<ProductCardProps, "eager">) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const variant = useVariant(product)
  const decided =
    useStore(shop.visit, ({ variantOf }) => product.id in variantOf) || product.variants.length === 1
  const full = useStore(shop.cart, () => quantityInCart(shop, variant.id) >= mostInCart(variant))
  const { title } = textsOf(product)
  if (full && decided) return null
  const add = () => {
    if (!addToCart(shop, product, variant)) return
    announce(i18n._("product.added", { title, n: quantityInCart(shop, variant.id) }))
  }
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={i18n._(decided ? "list.add" : "list.choose", { title })}
      aria-haspopup={decided ? undefined : "dialog"}
      onClick={decided ? add : () => navigate(listingHref(query, product.handle))}
    >
      <Icon name={decided ? "plus" : "options"} />
    </button>
  )
}

export function ProductCard({ product, query, eager }: ProductCardProps) {
  const variant = useVariant(product)
  const texts = textsOf(product)
  return (
    <li className={styles.card}>
      <div className={styles.holder}>
        <div className={styles.picture}>
          <ProductPicture product={product} variant={variant} eager={eager} />
        </div>
        <CardMarks productId={product.id} />
        <CardCompareToggle product={product} />
        <TakeLink product={product} corner />
        <CardAction product={product} query={query} />
      </div>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link href={listingHref(query, product.handle)}>{texts.title}</Link>
        </h2>
        <p className={styles.price}>
          <PriceTag variant={variant} />
        </p>
        <p className={`${styles.small} ${styles.category}`}>{texts.category}</p>
        <p className={`${styles.small} ${styles.stock}`}>
          <StockLine variant={variant} />
        </p>
      </div>
    </li>
  )
}
