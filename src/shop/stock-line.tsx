import { useLingui } from "@lingui/react"
import type { Variant } from "../domain/product.ts"
import { stockLevel } from "./stock.ts"
import styles from "./stock-line.module.css"
import "./words.ts"

export function StockLine({ variant, dot = false }: { variant: Variant; dot?: boolean }) {
  const { i18n } = useLingui()
  const level = stockLevel(variant)
  return (
    <span className={styles.line}>
      {dot ? <span className={styles.dot} data-level={level.kind} /> : null}
      {i18n._(`shop.stock.${level.kind}`, "n" in level ? { n: level.n } : {})}
    </span>
  )
}
