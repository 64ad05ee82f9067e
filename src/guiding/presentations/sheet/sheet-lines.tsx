import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../../client/language.ts"
import type { Sheet, SheetFacts } from "../../../client/presentations/index.ts"
import { formatPrice } from "../../../domain/format-price.ts"
import { lineTotal, MAX_SHEET_NOTE, ordered, type SheetLine } from "../../../domain/order-sheet.ts"
import { textOf } from "../words.ts"
import "./messages.ts"
import { QuantityField } from "./quantity-field.tsx"
import styles from "./sheet.module.css"

/** What is told of a line whose variant isn't what it was: nothing changes before the buyer says so. */
function Changed({
  line,
  facts,
  onTake,
}: {
  line: SheetLine
  facts: SheetFacts
  onTake: (price: number) => void
}) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const { now, price, currency } = facts
  if (now === null) return <p className={styles.told}>{i18n._("sheet.gone")}</p>
  const isOther = now.price !== price || now.currency !== currency
  const wasOther = line.seen !== price
  return (
    <>
      {now.available ? null : <p className={styles.told}>{i18n._("sheet.sold-out")}</p>}
      {isOther || wasOther ? (
        <p className={styles.told}>
          {wasOther ? `${i18n._("sheet.was", { price: formatPrice(line.seen, currency, language) })} ` : null}
          {i18n._("sheet.now", { price: formatPrice(now.price, now.currency, language) })}{" "}
          <button
            type="button"
            className={styles.take}
            aria-label={i18n._("sheet.take.of", { title: textOf(facts.title) })}
            onClick={() => onTake(now.price)}
          >
            {i18n._("sheet.take")}
          </button>
        </p>
      ) : null}
    </>
  )
}

function Note({ title, note, onChange }: { title: string; note: string; onChange: (note: string) => void }) {
  const { i18n } = useLingui()
  const [typed, setTyped] = useState(note)
  return (
    <input
      className={styles.note}
      aria-label={i18n._("sheet.note.of", { title })}
      placeholder={i18n._("sheet.note")}
      maxLength={MAX_SHEET_NOTE}
      autoComplete="off"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed.trim() !== note) onChange(typed.trim())
      }}
    />
  )
}

function Line({ line, facts, sheet }: { line: SheetLine; facts: SheetFacts; sheet: Sheet }) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const title = textOf(facts.title)
  const { price, currency, now } = facts
  const change = (change: Partial<SheetLine>, known = facts) => {
    const { productId, variantId, quantity, note, seen } = { ...line, ...change }
    sheet.change({ productId, variantId, quantity, note, seen }, known)
  }
  return (
    <li className={styles.line}>
      {facts.image ? (
        // Not lazy: what was never scrolled to is printed too.
        <img className={styles.picture} src={facts.image} alt="" width={56} height={56} />
      ) : (
        <span className={styles.picture} />
      )}
      <div className={styles.what}>
        <p className={styles.name}>{title}</p>
        <p className={styles.small}>
          {[facts.values.join(", "), i18n._("sheet.code", { sku: facts.sku })].filter(Boolean).join(" · ")}
        </p>
        <p className={styles.small}>
          {i18n._("sheet.each", { price: formatPrice(price, currency, language) })}
          <span className={styles.times}> × {line.quantity}</span>
        </p>
        <Changed
          line={line}
          facts={facts}
          onTake={(seen) =>
            change({ seen }, now === null ? facts : { ...facts, price: now.price, currency: now.currency })
          }
        />
        <Note key={line.note} title={title} note={line.note} onChange={(note) => change({ note })} />
        {line.note === "" ? null : <p className={styles.printed}>{line.note}</p>}
      </div>
      <div className={styles.sum}>
        <p className={styles.amount}>{formatPrice(lineTotal({ ...line, price }), currency, language)}</p>
        <span className={styles.screen}>
          <QuantityField
            title={title}
            quantity={line.quantity}
            onChange={(quantity) => change({ quantity })}
          />
        </span>
        <button
          type="button"
          className={styles.remove}
          aria-label={i18n._("sheet.remove.of", { title })}
          onClick={() => change({ quantity: 0 })}
        >
          {i18n._("sheet.remove")}
        </button>
      </div>
    </li>
  )
}

/** What is on the sheet, to be changed in place. */
export function SheetLines({ sheet }: { sheet: Sheet }) {
  const { i18n } = useLingui()
  const { lines, facts } = useStore(sheet.store)
  const shown = ordered(lines).flatMap((line) => {
    const known = facts[line.variantId]
    return known ? [{ line, facts: known }] : []
  })
  if (shown.length === 0) return <p className={styles.empty}>{i18n._("sheet.empty")}</p>
  return (
    <ul className={styles.lines} aria-label={i18n._("sheet.lines")}>
      {shown.map((each) => (
        <Line key={each.line.variantId} {...each} sheet={sheet} />
      ))}
    </ul>
  )
}
