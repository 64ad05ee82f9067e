import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import type { Product } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { PillLink } from "../../ui/pill.tsx"
import { takeHref } from "../search/take-href.ts"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./take-link.module.css"
import { useStand } from "./use-stands.ts"

/** The way to where a product stands in the store, on its picture. */
export function TakeLink({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const zone = useStand(product.id)
  if (!zone) return null
  return (
    <PillLink
      href={takeHref(product.handle)}
      className={styles.pill}
      aria-label={i18n._("list.take.named", { title: textsOf(product).title })}
    >
      <Icon name="pin" size={18} />
      {i18n._("list.take")} <span className={styles.zone}>{zone[currentLanguage()]}</span>
    </PillLink>
  )
}
