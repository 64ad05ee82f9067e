import { useLingui } from "@lingui/react"
import { currentLanguage } from "../client/language.ts"
import { formatPrice } from "../domain/format-price.ts"
import type { Variant } from "../domain/product.ts"
import { VisuallyHidden } from "../ui/visually-hidden.tsx"
import styles from "./price-tag.module.css"
import "./words.ts"

/** What it costs, and what it cost before, in words for whoever doesn't see the line through it. */
export function PriceTag({ variant }: { variant: Pick<Variant, "price" | "compareAtPrice" | "currency"> }) {
  const { i18n } = useLingui()
  const { compareAtPrice, currency } = variant
  const price = formatPrice(variant.price, currency, currentLanguage())
  if (compareAtPrice === null || compareAtPrice <= variant.price)
    return <span className={styles.tag}>{price}</span>
  const was = formatPrice(compareAtPrice, currency, currentLanguage())
  return (
    <span className={styles.tag}>
      <span aria-hidden="true">{price}</span>
      <s className={styles.was} aria-hidden="true">
        {was}
      </s>
      <VisuallyHidden>{`${i18n._("shop.price.now", { price })}. ${i18n._("shop.price.was", { price: was })}.`}</VisuallyHidden>
    </span>
  )
}
