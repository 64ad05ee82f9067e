import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { ProductPicture } from "../product/product-picture.tsx"
import { textsOf } from "../use-product.ts"
import styles from "./compare-table.module.css"
import "./messages.ts"
import type { ComparedProduct } from "./traits-of.ts"

export interface CompareHeadProps extends ComparedProduct {
  /** Where there is no scene to look at. */
  picture: boolean
}

/** The head of a column: what it is, and the way to take it out. */
export function CompareHead({ product, variant, picture }: CompareHeadProps) {
  const { i18n } = useLingui()
  const { compare } = useShop()
  const announce = useAnnounce()
  const { title } = textsOf(product)
  const remove = () => {
    compare.getState().remove(product.id)
    announce(i18n._("compare.said.removed", { title }))
  }
  return (
    <th scope="col" abbr={title} className={styles.head}>
      {picture ? (
        <div className={styles.picture}>
          <ProductPicture product={product} variant={variant} when="soon" />
        </div>
      ) : null}
      <span className={styles.headRow}>
        <span className={styles.title}>{title}</span>
        <button
          type="button"
          className={styles.remove}
          aria-label={i18n._("compare.remove.named", { title })}
          onClick={remove}
        >
          <Icon name="close" size={16} />
        </button>
      </span>
    </th>
  )
}
