import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { currentLanguage } from "../../../client/language.ts"
import { recallPlace, rememberPlace, type ShownPresentation } from "../../../client/presentations/index.ts"
import { Button, quietButtonClass } from "../../../ui/button.tsx"
import { catchFocus } from "../../../ui/focus/catch-focus.ts"
import { Icon } from "../../../ui/icon.tsx"
import { useKey } from "../../../ui/use-key.ts"
import type { VisitParts } from "../../visit/visit-parts.ts"
import type { PresentationTools } from "../presentation-tools.ts"
import { sheetAddress } from "../sheet/sheet-address.ts"
import { SheetLines } from "../sheet/sheet-lines.tsx"
import { SheetTotals } from "../sheet/sheet-totals.tsx"
import { useSheet } from "../sheet/use-sheet.ts"
import { textOf } from "../words.ts"
import "./messages.ts"
import { ProductOffer } from "./product-offer.tsx"
import { placeWords, stepOf } from "./step-place.ts"
import styles from "./stepped-page.module.css"

export interface SteppedPageProps {
  code: string
  shown: ShownPresentation
  kept: boolean
  parts: VisitParts
  tools: PresentationTools
  onClose: () => void
}

/** A presentation without the scene: one step a page, and the order sheet below it. */
export function SteppedPage({ code, shown, kept, tools, onClose }: SteppedPageProps) {
  const { i18n } = useLingui()
  const { tab } = tools
  const [id, setId] = useState(
    () => stepOf(shown, recallPlace(tab, code))?.step.id ?? shown.steps[0]?.id ?? null,
  )
  const sheet = useSheet(code, tools)
  const heading = useRef<HTMLHeadingElement>(null)
  const page = useRef<HTMLDialogElement>(null)
  const at = stepOf(shown, id)
  const index = at?.index ?? 0
  const isLast = index === shown.steps.length - 1
  useEffect(() => {
    if (id !== null) rememberPlace(tab, code, id)
    page.current?.scrollTo?.({ top: 0 })
  }, [tab, code, id])
  useEffect(() => {
    const { current } = page
    // The list behind it is out of reach as long as it is open.
    if (current && !current.open) {
      if (typeof current.showModal === "function") current.showModal()
      else current.open = true
    }
    heading.current?.focus()
  }, [])
  useEffect(() => catchFocus(document, (run) => window.requestAnimationFrame(run)), [])
  const go = (by: 1 | -1) => {
    const next = shown.steps[index + by]
    if (next) setId(next.id)
  }
  useKey("n", () => go(1))
  useKey("b", () => go(-1))
  useKey("ArrowRight", () => go(1))
  useKey("ArrowLeft", () => go(-1))
  const title = textOf(shown.title)
  const hero = at?.step.products.flatMap(({ product }) => product?.image ?? [])[0]
  return (
    <dialog
      ref={page}
      className={styles.page}
      aria-label={title}
      data-panel
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.inner}>
        <header className={styles.head}>
          <div>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            <p className={styles.note} role="status">
              {at ? placeWords(i18n, shown, at.step, index) : i18n._("present.by", { guide: shown.guide })}
            </p>
          </div>
          <button
            type="button"
            className={styles.close}
            aria-label={i18n._("present.close")}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <progress className={styles.progress} aria-hidden="true" max={shown.steps.length} value={index + 1} />
        {kept ? <p className={styles.note}>{i18n._("present.kept")}</p> : null}
        {at ? (
          <article className={styles.step}>
            {hero ? <img className={styles.hero} src={hero} alt="" /> : null}
            <div className={styles.words}>
              <p className={styles.caption} aria-live="polite">
                {textOf(at.step.caption)}
              </p>
              <ul aria-label={i18n._("present.products")}>
                {at.step.products.map((item) => (
                  <ProductOffer key={item.productId} item={item} sheet={sheet} onLook={null} />
                ))}
              </ul>
            </div>
          </article>
        ) : null}
        {isLast ? <p className={styles.note}>{i18n._("present.end")}</p> : null}
        <div className={styles.controls}>
          <Button kind="quiet" unavailable={index === 0} onClick={() => go(-1)}>
            <Icon name="chevron-left" size={18} />
            {i18n._("present.back")}
          </Button>
          <Button unavailable={isLast} onClick={() => go(1)}>
            {i18n._("present.next")}
            <Icon name="chevron-right" size={18} />
          </Button>
          <a
            className={quietButtonClass}
            href={`/?${new URLSearchParams({ presentation: code, lang: currentLanguage() })}`}
          >
            {i18n._("present.in-store")}
          </a>
        </div>
        {sheet ? (
          <section className={styles.sheet} aria-label={i18n._("present.sheet")}>
            <h2 className={styles.heading}>{i18n._("present.sheet")}</h2>
            <SheetLines sheet={sheet} />
            <SheetTotals sheet={sheet} />
            <a className={quietButtonClass} href={sheetAddress(sheet.code)}>
              {i18n._("present.sheet.open")}
            </a>
          </section>
        ) : null}
      </div>
    </dialog>
  )
}
