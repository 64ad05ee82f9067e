import { useLingui } from "@lingui/react"
import { useId } from "react"
import type { ProductTexts } from "../../../domain/product.ts"
import "../messages.ts"
import styles from "./hotspots.module.css"

/** What there is to tell about points of the product, where there is no model to show them on. */
export function HotspotTexts({ hotspots }: { hotspots: NonNullable<ProductTexts["hotspots"]> }) {
  const { i18n } = useLingui()
  const headingId = useId()
  if (hotspots.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {i18n._("product.good-to-know")}
      </h3>
      <ul className={styles.list}>
        {hotspots.map(({ id, title, text }) => (
          <li key={id}>
            <b>{title}</b> {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
