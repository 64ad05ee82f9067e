import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { Link } from "wouter"
import { useStore } from "zustand"
import { currentLanguage } from "../../../client/language.ts"
import { createSheet, SECRET_CODE, type Sheet } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { localeOf } from "../../../domain/language.ts"
import { ordered } from "../../../domain/order-sheet.ts"
import { separatorOf, sheetCsv } from "../../../domain/order-sheet-csv.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Button, quietButtonClass } from "../../../ui/button.tsx"
import { catchFocus } from "../../../ui/focus/catch-focus.ts"
import { Icon } from "../../../ui/icon.tsx"
import { usePageTitle } from "../../../ui/use-page-title.ts"
import { type PresentationTools, presentationTools } from "../presentation-tools.ts"
import { textOf } from "../words.ts"
import "./messages.ts"
import { SendForm } from "./send-form.tsx"
import { SheetLines } from "./sheet-lines.tsx"
import styles from "./sheet-page.module.css"
import { SheetTotals } from "./sheet-totals.tsx"

/** The sheet of this address, once what the server has is known, or can't be. */
function useOpened(code: string, tools: PresentationTools): Sheet | null {
  const { api } = useShop()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    if (!SECRET_CODE.test(code)) return
    const { local, after, onOnline } = tools
    const opened = createSheet({
      ...{ code, api, after, onOnline, presentation: null, visitId: null },
      storage: local,
    })
    let isHere = true
    void opened.load().then(() => {
      if (isHere) setSheet(opened)
    })
    return () => {
      isHere = false
      void opened.flush()
      opened.stop()
    }
  }, [code, api, tools])
  return sheet
}

function CopyAddress({ address, tools }: { address: string; tools: PresentationTools }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await tools.copy(address)
      announce(i18n._("sheet.copied"))
    } catch {
      field.current?.select()
      announce(i18n._("sheet.copy.by-hand"))
    }
  }
  return (
    <div className={styles.copy}>
      <input
        ref={field}
        className={styles.address}
        aria-label={i18n._("sheet.address")}
        readOnly
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <Button kind="quiet" onClick={() => void copy()}>
        <Icon name="link" size={18} />
        {i18n._("sheet.copy")}
      </Button>
    </div>
  )
}

/** Deleting is asked twice, in the same place. */
function DeleteSheet({ sheet, onGone }: { sheet: Sheet; onGone: () => void }) {
  const { i18n } = useLingui()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  const remove = () => sheet.remove().then(onGone, () => setFailed(true))
  return (
    <div className={styles.delete}>
      <p role="alert">{failed ? i18n._("sheet.delete.failed") : null}</p>
      {asking ? (
        <>
          <Button kind="quiet" onClick={() => void remove()}>
            {i18n._("sheet.delete.sure")}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {i18n._("sheet.delete.no")}
          </Button>
        </>
      ) : (
        <button type="button" className={styles.quiet} onClick={() => setAsking(true)}>
          {i18n._("sheet.delete")}
        </button>
      )}
    </div>
  )
}

function Opened({ sheet, tools, onGone }: { sheet: Sheet; tools: PresentationTools; onGone: () => void }) {
  const { i18n } = useLingui()
  const { told, lines, facts } = useStore(sheet.store)
  const isMissing = told === null && lines.length === 0
  const isEmpty = ordered(lines).length === 0
  const day = (at: string) =>
    new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "long" }).format(Date.parse(at))
  if (isMissing) return <p role="status">{i18n._("sheet.missing")}</p>
  // Of what is on the screen: with a connection or without, saved or not.
  const saveCsv = () => {
    const language = currentLanguage()
    const known = ordered(lines).flatMap((line) => {
      const fact = facts[line.variantId]
      return fact ? [{ ...line, ...fact }] : []
    })
    tools.save("order-sheet.csv", sheetCsv(known, { separator: separatorOf(language), language }))
  }
  return (
    <>
      {told ? (
        <p className={styles.lead}>
          {i18n._("sheet.of", { title: textOf(told.title), guide: told.guide || i18n._("sheet.guide") })}
          <span className={styles.screen}> · {i18n._("sheet.until", { day: day(told.expiresAt) })}</span>
          <span className={styles.printed}> · {i18n._("sheet.as-of", { day: day(told.changedAt) })}</span>
        </p>
      ) : null}
      {told && (told.name || told.company) ? (
        <p className={styles.buyer}>
          <span className={styles.small}>{i18n._("sheet.buyer")}</span>{" "}
          {[told.name, told.company, told.email].filter(Boolean).join(" · ")}
        </p>
      ) : null}
      <SheetLines sheet={sheet} />
      <SheetTotals sheet={sheet} />
      <div className={styles.screen}>
        <div className={styles.ways}>
          {isEmpty ? null : (
            <>
              <Button kind="quiet" onClick={tools.print}>
                <Icon name="print" size={18} />
                {i18n._("sheet.print")}
              </Button>
              <Button kind="quiet" onClick={saveCsv}>
                {i18n._("sheet.csv")}
              </Button>
            </>
          )}
          {told ? <CopyAddress address={`${tools.origin}/order/${sheet.code}`} tools={tools} /> : null}
        </div>
        {told ? (
          <>
            {/* what was sent and emptied since is told there */}
            {isEmpty && told.sentAt === null ? null : <SendForm sheet={sheet} />}
            <DeleteSheet sheet={sheet} onGone={onGone} />
          </>
        ) : null}
      </div>
    </>
  )
}

/** `/order/CODE`: an order sheet, to be changed, sent, printed and taken along. */
export function SheetPage({ code, ...given }: { code: string; tools?: PresentationTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const [tools] = useState(() => given.tools ?? presentationTools(window))
  const [gone, setGone] = useState(false)
  const sheet = useOpened(code, tools)
  usePageTitle(i18n._("sheet.title"), showroom.name)
  useEffect(() => catchFocus(document, (run) => window.requestAnimationFrame(run)), [])
  const isReal = SECRET_CODE.test(code)
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          {showroom.name}
        </Link>
        <h1 className={styles.title}>{i18n._("sheet.title")}</h1>
      </header>
      {gone ? (
        <p role="status">{i18n._("sheet.deleted")}</p>
      ) : !isReal ? (
        <p role="status">{i18n._("sheet.missing")}</p>
      ) : sheet ? (
        <Opened sheet={sheet} tools={tools} onGone={() => setGone(true)} />
      ) : (
        <p role="status">{i18n._("sheet.loading")}</p>
      )}
      <footer className={styles.footer}>
        <Link href="/" className={quietButtonClass}>
          {i18n._("sheet.store")}
        </Link>
      </footer>
    </main>
  )
}
