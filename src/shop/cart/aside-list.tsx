import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { formatPrice } from "../../domain/format-price.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { valueWord } from "../product/option-words.ts"
import { ProductPicture } from "../product/product-picture.tsx"
import { textsOf } from "../use-product.ts"
import { takeBack } from "./add-to-cart.ts"
import styles from "./aside-list.module.css"
import "./messages.ts"
import type { FilledLine } from "./subtotals.ts"

function AsideItem({ line, product, variant }: FilledLine) {
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const language = currentLanguage()
  const title = product ? textsOf(product).title : i18n._("cart.gone")
  const words = [
    ...(product && variant ? variant.values.map((value) => valueWord(product, value, language)) : []),
    ...(variant ? [formatPrice(variant.price, variant.currency, language)] : []),
    ...(variant && !variant.available ? [i18n._("cart.note.sold-out")] : []),
  ]
  return (
    <li className={styles.item}>
      <div className={styles.picture}>
        {product && variant ? <ProductPicture product={product} variant={variant} /> : null}
      </div>
      <div className={styles.words}>
        <h4 className={styles.title}>{title}</h4>
        <p className={styles.values}>{words.join(" · ")}</p>
      </div>
      {variant?.available ? (
        <button
          type="button"
          className={styles.back}
          aria-label={i18n._("cart.aside.back.named", { title })}
          onClick={() => {
            takeBack(shop, line)
            announce(i18n._("cart.aside.is-back", { title }))
          }}
        >
          {i18n._("cart.aside.back")}
        </button>
      ) : null}
      <button
        type="button"
        className={styles.forget}
        aria-label={i18n._("cart.aside.forget", { title })}
        onClick={() => {
          shop.cart.getState().forget(line.variantId)
          announce(i18n._("cart.removed", { title }))
        }}
      >
        <Icon name="close" size={18} />
      </button>
    </li>
  )
}

/** What is kept for another time. */
export function AsideList({ lines }: { lines: readonly FilledLine[] }) {
  const { i18n } = useLingui()
  if (lines.length === 0) return null
  return (
    <section className={styles.aside} aria-label={i18n._("cart.aside")}>
      <h3 className={styles.heading}>{i18n._("cart.aside")}</h3>
      <ul>
        {lines.map((filled) => (
          <AsideItem key={filled.line.variantId} {...filled} />
        ))}
      </ul>
    </section>
  )
}
