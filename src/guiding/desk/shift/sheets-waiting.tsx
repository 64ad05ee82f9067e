import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { Link } from "wouter"
import { useStore } from "zustand"
import type { DeskSheet, DeskSheetsReply } from "../../../client/presentations/index.ts"
import { useDesk } from "../desk-context.ts"
import "./messages.ts"
import styles from "./shift.module.css"

/** Sheets that are named; of more only how many there are. */
const NAMED = 3

/** The order sheets that guests have sent and nobody has dealt with yet. Nothing where there is none. */
export function SheetsWaiting() {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { api } = tools
  const told = useStore(desk.store, (state) => state.desk?.now ?? null)
  const [sheets, setSheets] = useState<readonly DeskSheet[]>([])
  useEffect(() => {
    if (told === null) return
    const leaving = new AbortController()
    // What can't be looked up is shown as it was: that the line is lost the desk says.
    api.get<DeskSheetsReply>("/api/desk/order-sheets", leaving.signal).then(
      (reply) => setSheets(reply.sheets.filter(({ done }) => done === null)),
      () => {},
    )
    return () => leaving.abort()
  }, [api, told])
  if (sheets.length === 0) return null
  return (
    <section aria-labelledby="desk-sheets">
      <h2 id="desk-sheets">
        {i18n._("shift.sheets")} <span className={styles.count}>{sheets.length}</span>
      </h2>
      <ul className={styles.list}>
        {sheets.slice(0, NAMED).map(({ id, name, company, mine, guide }) => (
          <li key={id} className={styles.note} data-unread={mine || undefined}>
            <p className={styles.text}>
              <bdi>{[name, company].filter(Boolean).join(" · ")}</bdi>
            </p>
            <p className={styles.small}>
              {i18n._(mine ? "shift.sheets.mine" : "shift.sheets.of", { guide })}
            </p>
          </li>
        ))}
      </ul>
      <Link href="/staff/presentations/sheets" className={styles.deed}>
        {i18n._("shift.sheets.open")}
      </Link>
    </section>
  )
}
