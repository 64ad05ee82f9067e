import { useLingui } from "@lingui/react"
import type { ReactElement, Ref } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../../../client/language.ts"
import { useShop } from "../../../../client/shop-context.ts"
import { formatPrice } from "../../../../domain/format-price.ts"
import type { Product } from "../../../../domain/product.ts"
import { variantInForce } from "../../../../domain/variant-in-force.ts"
import { Icon } from "../../../../ui/icon.tsx"
import { useKey } from "../../../../ui/use-key.ts"
import "../messages.ts"
import styles from "./spotlight-card.module.css"

export interface SpotlightCardProps {
  readonly product: Product
  /** Name of who brought it; `null`: oneself. */
  readonly guide: string | null
  /** A presentation that runs by itself shows it. */
  readonly alone?: boolean
  readonly onPutAway: () => void
  /** Stands under the product, wherever that is. */
  readonly hold: Ref<HTMLElement>
}

/** Under what is in the spotlight: what it is, what it costs, and who shows it. */
export function SpotlightCard({
  product,
  guide,
  alone = false,
  onPutAway,
  hold,
}: SpotlightCardProps): ReactElement {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const chosen = useStore(visit, ({ variantOf }) => variantOf[product.id])
  const variant = variantInForce(product, chosen)
  const language = currentLanguage()
  const { title } = product.texts[language]
  useKey("Escape", onPutAway)
  const shownBy = alone
    ? i18n._("showroom.spotlight.alone")
    : guide === null
      ? i18n._("showroom.spotlight.own")
      : i18n._("showroom.spotlight.by", { name: guide || i18n._("showroom.nameless") })
  return (
    <section
      ref={hold}
      data-spotlight
      className={styles.card}
      aria-label={i18n._("showroom.spotlight", { title })}
    >
      <div className={styles.words}>
        <p className={styles.title}>
          {title}
          {variant ? (
            <span className={styles.price}>{formatPrice(variant.price, variant.currency, language)}</span>
          ) : null}
        </p>
        <p className={styles.guide}>{shownBy}</p>
      </div>
      <button
        type="button"
        className={styles.close}
        aria-label={i18n._("showroom.spotlight.away", { title })}
        title={i18n._("showroom.spotlight.away", { title })}
        onClick={onPutAway}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
