import { useLingui } from "@lingui/react"
import { useId } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import "../messages.ts"
import styles from "./moves.module.css"

/** Hundredths that one press of an arrow leans it back. */
const STEP = 5

/** Leans a chair back. */
export function ReclineControl({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { moves } = useShop()
  const labelId = useId()
  const percent = useStore(moves, ({ progress }) => Math.round((progress[product.id] ?? 0) * 100))
  const said =
    percent === 0
      ? i18n._("product.recline.upright")
      : percent === 100
        ? i18n._("product.recline.back")
        : i18n._("product.recline.percent", { percent })
  return (
    <div className={styles.group}>
      <div className={styles.name}>
        <span id={labelId}>{i18n._("product.recline")}</span>
        <b>{said}</b>
      </div>
      <input
        type="range"
        className={styles.range}
        aria-labelledby={labelId}
        aria-valuetext={said}
        min={0}
        max={100}
        step={STEP}
        value={percent}
        onChange={(event) => moves.getState().setProgress(product.id, event.target.valueAsNumber / 100)}
      />
    </div>
  )
}
