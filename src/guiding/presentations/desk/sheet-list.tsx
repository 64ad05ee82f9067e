import { useLingui } from "@lingui/react"
import { useState } from "react"
import { currentLanguage } from "../../../client/language.ts"
import type { DeskSheet, DeskSheetsReply, SheetLineReply } from "../../../client/presentations/index.ts"
import { formatPrice } from "../../../domain/format-price.ts"
import { localeOf } from "../../../domain/language.ts"
import { lineTotal, sheetTotals } from "../../../domain/order-sheet.ts"
import { Button, quietButtonClass } from "../../../ui/button.tsx"
import { textOf } from "../words.ts"
import "./messages.ts"
import type { DeskListProps } from "./presentation-list.tsx"
import styles from "./presentations-page.module.css"
import { useRead } from "./use-read.ts"

function Line({ line }: { line: SheetLineReply }) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const { now, price, currency, quantity, values, note, sku } = line
  const isOther = now !== null && (now.price !== price || now.currency !== currency)
  return (
    <tr>
      <td className={styles.number}>{quantity}</td>
      <td>
        {[textOf(line.title), ...values].join(", ")} <span className={styles.small}>{sku}</span>
        {note === "" ? null : <p className={styles.small}>{i18n._("sheets.note", { note })}</p>}
      </td>
      <td className={styles.number}>
        {formatPrice(price, currency, language)}
        {now === null || isOther ? (
          <p className={styles.gone}>
            {now === null
              ? i18n._("sheets.gone")
              : i18n._("sheets.now", { price: formatPrice(now.price, now.currency, language) })}
          </p>
        ) : null}
      </td>
      <td className={styles.number}>{formatPrice(lineTotal(line), currency, language)}</td>
    </tr>
  )
}

function Sent({ sheet, onDone }: { sheet: DeskSheet; onDone: (done: boolean) => void }) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const { id, name, company, email, title, guide, done, lines } = sheet
  const format = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "medium", timeStyle: "short" })
  const when = (at: string) => format.format(Date.parse(at))
  return (
    <li className={styles.sheet} data-done={done !== null || undefined}>
      <h2 className={styles.name}>{company === "" ? name : i18n._("sheets.from", { name, company })}</h2>
      <p className={styles.small}>
        {i18n._("sheets.when", { when: when(sheet.sentAt), title: textOf(title), guide })}
      </p>
      {email ? (
        <p>
          <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
        </p>
      ) : null}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <tbody>
            {lines.map((line) => (
              <Line key={line.variantId} line={line} />
            ))}
          </tbody>
          <tfoot>
            {sheetTotals(lines).map(({ currency, pieces, amount }) => (
              <tr key={currency}>
                <td className={styles.number}>{pieces}</td>
                <th scope="row" colSpan={2}>
                  {i18n._("sheets.total")}
                </th>
                <td className={styles.number}>{formatPrice(amount, currency, language)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      <div className={styles.deeds}>
        <Button
          kind="quiet"
          aria-label={done ? undefined : i18n._("sheets.done.of", { name })}
          onClick={() => onDone(done === null)}
        >
          {i18n._(done ? "sheets.undo" : "sheets.done")}
        </Button>
        <a
          className={quietButtonClass}
          href={`/api/desk/order-sheets/${id}/sheet.csv?lang=${language}`}
          aria-label={i18n._("sheets.csv.of", { name })}
          download
        >
          {i18n._("sheets.csv")}
        </a>
        {done ? (
          <span className={styles.small}>
            {i18n._("sheets.done.by", { by: done.by, when: when(done.at) })}
          </span>
        ) : null}
      </div>
    </li>
  )
}

/** What guests have sent: what waits first. */
export function SheetList({ api, onSignedOut }: DeskListProps) {
  const { i18n } = useLingui()
  const { read, reload, replace } = useRead<DeskSheetsReply>(api, "/api/desk/order-sheets", onSignedOut)
  const [failed, setFailed] = useState(false)
  const setDone = (id: string, done: boolean) =>
    api.post<DeskSheetsReply>(`/api/desk/order-sheets/${id}/done`, { done }).then(
      (reply) => {
        setFailed(false)
        replace(reply)
      },
      () => setFailed(true),
    )
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{i18n._("presentations.sheets")}</h1>
      {read.kind === "loading" ? <p role="status">{i18n._("presentations.loading")}</p> : null}
      <div role="alert">
        {failed || read.kind === "failed" ? (
          <>
            <p>{i18n._("presentations.failed")}</p>
            <Button kind="quiet" onClick={reload}>
              {i18n._("presentations.retry")}
            </Button>
          </>
        ) : null}
      </div>
      {read.kind === "ready" && read.reply.sheets.length === 0 ? (
        <p className={styles.empty}>{i18n._("sheets.none")}</p>
      ) : null}
      <ul className={styles.rows}>
        {read.kind === "ready"
          ? read.reply.sheets.map((sheet) => (
              <Sent key={sheet.id} sheet={sheet} onDone={(done) => void setDone(sheet.id, done)} />
            ))
          : null}
      </ul>
    </main>
  )
}
