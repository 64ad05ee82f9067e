import { useLingui } from "@lingui/react"
import { textsOf, useProduct } from "../use-product.ts"
import styles from "./help.module.css"

/** What one asks about, when one asked beside a product. */
export function AboutProduct({ productId }: { productId: string | null }) {
  const { i18n } = useLingui()
  const product = useProduct(productId)
  return product ? (
    <p className={styles.product}>{i18n._("help.about.product", { title: textsOf(product).title })}</p>
  ) : null
}
