import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { currentLanguage } from "../../client/language.ts"
import type { RecapReply } from "../../client/replies.ts"
import { formatPrice } from "../../domain/format-price.ts"
import { Icon } from "../../ui/icon.tsx"
import { listingHref, readListingQuery } from "../list/listing-query.ts"
import { valueWord } from "../product/option-words.ts"
import { takeHref } from "../search/take-href.ts"
import "./messages.ts"
import styles from "./recap-page.module.css"

export type RecapThing = RecapReply["items"][number]

const EVERYTHING = readListingQuery(new URLSearchParams())

/** What it costs now, when that isn't what it cost. */
function Now({ thing }: { thing: RecapThing }) {
  const { i18n } = useLingui()
  const variant = thing.product?.variants.find(({ id }) => id === thing.variantId)
  const words = !variant
    ? i18n._("recap.gone")
    : !variant.available
      ? i18n._("recap.sold-out")
      : variant.price !== thing.price
        ? i18n._("recap.now", { price: formatPrice(variant.price, variant.currency, currentLanguage()) })
        : null
  return words ? <span className={styles.now}>{words}</span> : null
}

export function RecapItem({ thing }: { thing: RecapThing }) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const { product, title, values, quantity, price, currency, image, handle } = thing
  const name = title[language]
  const words = values.map((value) => (product ? valueWord(product, value, language) : value))
  return (
    <li className={styles.item}>
      <div className={styles.picture}>
        {image ? <img src={image} alt="" width={96} height={96} loading="lazy" decoding="async" /> : null}
      </div>
      <div className={styles.words}>
        <h3 className={styles.name}>{quantity > 1 ? `${quantity} × ${name}` : name}</h3>
        {words.length > 0 ? <p className={styles.values}>{words.join(" · ")}</p> : null}
        <p className={styles.price}>
          {formatPrice(price, currency, language)} <Now thing={thing} />
        </p>
        {product ? (
          <p className={styles.links}>
            <Link href={takeHref(handle)} aria-label={i18n._("recap.take.named", { title: name })}>
              <Icon name="pin" size={16} />
              {i18n._("recap.take")}
            </Link>
            <Link
              href={listingHref(EVERYTHING, handle)}
              aria-label={i18n._("recap.list.named", { title: name })}
            >
              <Icon name="list" size={16} />
              {i18n._("recap.list")}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  )
}
