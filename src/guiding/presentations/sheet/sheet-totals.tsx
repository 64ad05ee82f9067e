import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { currentLanguage } from "../../../client/language.ts"
import type { Sheet } from "../../../client/presentations/index.ts"
import { formatPrice } from "../../../domain/format-price.ts"
import { sheetTotals } from "../../../domain/order-sheet.ts"
import "./messages.ts"
import styles from "./sheet.module.css"

/** The sums, by currency, and whether the sheet is safe. */
export function SheetTotals({ sheet }: { sheet: Sheet }) {
  const { i18n } = useLingui()
  const { lines, facts, sync, told } = useStore(sheet.store)
  const priced = lines.flatMap((line) => {
    const known = facts[line.variantId]
    return known ? [{ quantity: line.quantity, price: known.price, currency: known.currency }] : []
  })
  const totals = sheetTotals(priced)
  const refused = told?.refused.length ?? 0
  return (
    <div className={styles.totals}>
      {totals.length > 0 ? (
        <dl className={styles.sums}>
          {totals.map(({ currency, pieces, amount }) => (
            <div key={currency} className={styles.total}>
              <dt>
                {i18n._("sheet.total")}{" "}
                <span className={styles.small}>{i18n._("sheet.pieces", { n: pieces })}</span>
              </dt>
              <dd>{formatPrice(amount, currency, currentLanguage())}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {totals.length > 0 ? <p className={styles.small}>{i18n._("sheet.hint")}</p> : null}
      <p className={styles.sync} role="status">
        {totals.length > 0 || sync !== "saved" ? i18n._(`sheet.${sync}`) : null}{" "}
        {refused > 0 ? i18n._("sheet.refused", { n: refused }) : null}
      </p>
    </div>
  )
}
