import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { currentLanguage } from "../../client/language.ts"
import type { Product } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { takeHref } from "../search/take-href.ts"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./take-link.module.css"
import { useStand } from "./use-stands.ts"

/** The way to where a product stands in the store. `corner`: only its sign, on a card. */
export function TakeLink({ product, corner = false }: { product: Product; corner?: boolean }) {
  const { i18n } = useLingui()
  const zone = useStand(product.id)
  if (!zone) return null
  const name = i18n._("list.take.named", { title: textsOf(product).title })
  return (
    <Link
      href={takeHref(product.handle)}
      className={corner ? styles.corner : styles.pill}
      aria-label={name}
      title={corner ? name : undefined}
    >
      <Icon name="pin" size={corner ? 20 : 18} />
      {corner ? null : (
        <>
          {i18n._("list.take")} <span className={styles.zone}>{zone[currentLanguage()]}</span>
        </>
      )}
    </Link>
  )
}
