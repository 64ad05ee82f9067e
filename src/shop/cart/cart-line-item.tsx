import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import { formatPrice } from "../../domain/format-price.ts"
import { Icon } from "../../ui/icon.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { valueWord } from "../product/option-words.ts"
import { ProductPicture } from "../product/product-picture.tsx"
import { textsOf } from "../use-product.ts"
import styles from "./cart-line-item.module.css"
import { isBlocking, type LineNote } from "./line-note.ts"
import "./messages.ts"
import { QuantityStepper } from "./quantity-stepper.tsx"
import type { FilledLine } from "./subtotals.ts"

export interface CartLineItemProps extends FilledLine {
  note: LineNote | null
  onRemove: () => void
  onSetAside: () => void
}

/** Where the focus goes when a line comes back. */
export const lineId = (variantId: string) => `cart-line-${variantId}`

function NoteWords({ note }: { note: LineNote }) {
  const { i18n } = useLingui()
  const values =
    note.kind === "price-changed"
      ? { was: formatPrice(note.was, note.currency, currentLanguage()) }
      : note.kind === "too-few"
        ? { n: note.left }
        : {}
  return (
    <p className={styles.note} data-blocking={isBlocking(note) || undefined}>
      {i18n._(`cart.note.${note.kind}`, values)}
    </p>
  )
}

/** A line of the cart, and how it differs from what is sold. When it is no longer sold there is only the way out. */
export function CartLineItem({ line, product, variant, note, onRemove, onSetAside }: CartLineItemProps) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const title = product ? textsOf(product).title : i18n._("cart.gone")
  return (
    <li className={styles.line} id={lineId(line.variantId)} tabIndex={-1}>
      <div className={styles.picture}>
        {product && variant ? <ProductPicture product={product} variant={variant} /> : null}
      </div>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        {product && variant && variant.values.length > 0 ? (
          <p className={styles.values}>
            {variant.values.map((value) => valueWord(product, value, language)).join(" · ")}
          </p>
        ) : null}
        {note && (product || note.kind !== "gone") ? <NoteWords note={note} /> : null}
        {variant ? (
          <p className={styles.price}>
            {formatPrice((Math.round(variant.price * 100) * line.quantity) / 100, variant.currency, language)}
            {line.quantity > 1 ? (
              <span className={styles.each}>
                {i18n._("cart.each", { price: formatPrice(variant.price, variant.currency, language) })}
              </span>
            ) : null}
          </p>
        ) : null}
      </div>
      <div className={styles.actions}>
        {product && variant?.available ? (
          <QuantityStepper product={product} variant={variant} quantity={line.quantity} />
        ) : null}
        <span className={styles.ways}>
          {product ? (
            <button
              type="button"
              className={styles.remove}
              aria-label={i18n._("cart.aside.named", { title })}
              onClick={onSetAside}
            >
              <Icon name="aside" size={18} />
              <VisuallyHidden below={600}>{i18n._("cart.aside.put")}</VisuallyHidden>
            </button>
          ) : null}
          <button
            type="button"
            className={styles.remove}
            aria-label={i18n._("cart.remove.named", { title })}
            onClick={onRemove}
          >
            <Icon name="trash" size={18} />
            <VisuallyHidden below={600}>{i18n._("cart.remove")}</VisuallyHidden>
          </button>
        </span>
      </div>
    </li>
  )
}
