import { Link } from "wouter"
import type { Product } from "../../domain/product.ts"
import { PriceTag } from "../price-tag.tsx"
import { ProductPicture } from "../product/product-picture.tsx"
import { StockLine } from "../stock-line.tsx"
import { textsOf, useVariant } from "../use-product.ts"
import { CardMarks } from "./card-marks.tsx"
import { CardTools } from "./card-tools.tsx"
import { type ListingQuery, listingHref } from "./listing-query.ts"
import "./messages.ts"
import { OPENED_HERE } from "./opened-here.ts"
import styles from "./product-card.module.css"

export interface ProductCardProps {
  product: Product
  query: ListingQuery
  /** When its picture is fetched: `first`, before everything else; `soon`, with the page; `seen`, when it comes into view. */
  picture: "first" | "soon" | "seen"
}

export function ProductCard({ product, query, picture }: ProductCardProps) {
  const variant = useVariant(product)
  const texts = textsOf(product)
  return (
    <li className={styles.card} data-product={product.id}>
      <div className={styles.picture}>
        <ProductPicture product={product} variant={variant} when={picture} />
        <CardMarks productId={product.id} />
      </div>
      <h2 className={styles.title}>
        <Link href={listingHref(query, product.handle)} state={OPENED_HERE}>
          {texts.title}
        </Link>
      </h2>
      <div className={styles.foot}>
        <div className={styles.words}>
          <p className={styles.price}>
            <PriceTag variant={variant} />
          </p>
          <p className={styles.category}>{texts.category}</p>
          <p className={styles.stock}>
            <StockLine variant={variant} />
          </p>
        </div>
        <CardTools product={product} variant={variant} query={query} />
      </div>
    </li>
  )
}
