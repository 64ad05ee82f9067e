import { useLingui } from "@lingui/react"
import { Button } from "../../ui/button.tsx"
import styles from "./compare-table.module.css"
import { type CompareLayout, CompareTable } from "./compare-table.tsx"
import "./messages.ts"
import "../words.ts"
import type { Compared } from "./use-compared.ts"

export interface CompareBodyProps {
  compared: Compared
  layout: CompareLayout
  pictures?: boolean
}

/** The table, and what is said when there is nothing to put in it, or not yet. */
export function CompareBody({ compared, layout, pictures = false }: CompareBodyProps) {
  const { i18n } = useLingui()
  const { products, status, retry } = compared
  return (
    <>
      {status === "loading" ? (
        <p role="status" className={styles.note}>
          {i18n._("compare.loading")}
        </p>
      ) : null}
      {status === "failed" ? (
        <div className={styles.trouble}>
          <p role="alert">{i18n._("compare.failed")}</p>
          <Button kind="quiet" onClick={retry}>
            {i18n._("shop.retry")}
          </Button>
        </div>
      ) : null}
      {products.length > 0 ? (
        <CompareTable compared={compared} layout={layout} pictures={pictures} />
      ) : status === "ready" ? (
        <p className={styles.note}>{i18n._("compare.empty")}</p>
      ) : null}
    </>
  )
}
