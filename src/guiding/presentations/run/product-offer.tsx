import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../../client/language.ts"
import type { Sheet, StepProductReply } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { formatPrice } from "../../../domain/format-price.ts"
import type { Product } from "../../../domain/product.ts"
import { variantInForce } from "../../../domain/variant-in-force.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { factsOf } from "../sheet/facts-of.ts"
import { QuantityField } from "../sheet/quantity-field.tsx"
import { textOf, valuesOf } from "../words.ts"
import "./messages.ts"
import styles from "./step.module.css"

export interface ProductOfferProps {
  item: StepProductReply
  /** `null`: nothing can be ordered here. */
  sheet: Sheet | null
  /** Takes it in hand. */
  onLook: ((product: string) => void) | null
}

/** How many of a variant are on the sheet, to be changed in place. */
function OrderField({ sheet, product, variantId }: { sheet: Sheet; product: Product; variantId: string }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const line = useStore(sheet.store, ({ lines }) => lines.find((each) => each.variantId === variantId))
  const variant = product.variants.find(({ id }) => id === variantId)
  const title = textOf({ it: product.texts.it.title, en: product.texts.en.title })
  if (!variant) return null
  const quantity = line?.quantity ?? 0
  const set = (wanted: number) => {
    const { note = "" } = line ?? {}
    const seen = quantity > 0 && line ? line.seen : variant.price
    sheet.change(
      { productId: product.id, variantId, quantity: wanted, note, seen },
      factsOf(product, variant),
    )
    announce(i18n._("present.added", { title, n: wanted }))
  }
  if (quantity > 0) return <QuantityField title={title} quantity={quantity} onChange={set} />
  return (
    <button
      type="button"
      className={styles.add}
      aria-label={i18n._("present.add.named", { title })}
      onClick={() => set(1)}
    >
      <Icon name="plus" size={16} />
      {i18n._("present.add")}
    </button>
  )
}

/** A product of a step: what it is and costs, to be looked at and ordered. */
export function ProductOffer({ item, sheet, onLook }: ProductOfferProps) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const language = currentLanguage()
  const { product, productId } = item
  const chosen = useStore(visit, ({ variantOf }) => variantOf[productId])
  const [picked, setPicked] = useState<string | null>(null)
  const variant = product ? variantInForce(product, picked ?? item.variantId ?? chosen) : undefined
  const title = product ? product.texts[language].title : textOf(item.title)
  const image = variant?.image ?? product?.image ?? null
  return (
    <li className={styles.offer}>
      {image ? (
        <img className={styles.picture} src={image} alt="" width={52} height={52} loading="lazy" />
      ) : (
        <span className={styles.picture} />
      )}
      <div className={styles.what}>
        <p className={styles.name}>{title}</p>
        {product && product.variants.length > 1 ? (
          <select
            className={styles.variant}
            aria-label={i18n._("present.variant", { title })}
            value={variant?.id ?? ""}
            onChange={({ target }) => {
              setPicked(target.value)
              visit.getState().chooseVariant(productId, target.value)
            }}
          >
            {product.variants.map(({ id, values, available }) => (
              <option key={id} value={id}>
                {valuesOf(values, product)}
                {available ? "" : ` (${i18n._("present.sold-out")})`}
              </option>
            ))}
          </select>
        ) : item.values.length > 0 ? (
          <p className={styles.small}>{valuesOf(item.values, product)}</p>
        ) : null}
        <p className={styles.small}>
          {variant
            ? formatPrice(variant.price, variant.currency, language)
            : i18n._(product ? "present.sold-out" : "present.gone")}
        </p>
      </div>
      <div className={styles.deeds}>
        {product && onLook ? (
          <button
            type="button"
            className={styles.look}
            aria-label={i18n._("present.look.named", { title })}
            onClick={() => onLook(productId)}
          >
            {i18n._("present.look")}
          </button>
        ) : null}
        {product && sheet && variant ? (
          <OrderField sheet={sheet} product={product} variantId={variant.id} />
        ) : null}
      </div>
    </li>
  )
}
