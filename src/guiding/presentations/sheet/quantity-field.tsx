import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { MAX_SHEET_QUANTITY } from "../../../domain/order-sheet.ts"
import { Icon } from "../../../ui/icon.tsx"
import "../run/messages.ts"
import styles from "./quantity-field.module.css"

export interface QuantityFieldProps {
  /** What is ordered. */
  title: string
  /** 0: it is no longer on the sheet. */
  quantity: number
  onChange: (quantity: number) => void
}

const bounded = (quantity: number) => Math.max(0, Math.min(MAX_SHEET_QUANTITY, Math.trunc(quantity)))

/** A number of pieces, typed or counted. What is typed holds when one leaves the field, or presses Enter. */
export function QuantityField({ title, quantity, onChange }: QuantityFieldProps) {
  const { i18n } = useLingui()
  const [typed, setTyped] = useState(String(quantity))
  useEffect(() => setTyped(String(quantity)), [quantity])
  const take = () => {
    const wanted = /^\d{1,7}$/.test(typed.trim()) ? bounded(Number(typed)) : quantity
    setTyped(String(wanted))
    if (wanted !== quantity) onChange(wanted)
  }
  return (
    <span className={styles.field}>
      <button
        type="button"
        className={styles.step}
        aria-label={i18n._("present.fewer", { title })}
        onClick={() => onChange(bounded(quantity - 1))}
      >
        <Icon name="minus" size={16} />
      </button>
      <input
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        aria-label={i18n._("present.quantity", { title })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take()
        }}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={i18n._("present.more", { title })}
        onClick={() => onChange(bounded(quantity + 1))}
      >
        <Icon name="plus" size={16} />
      </button>
    </span>
  )
}
