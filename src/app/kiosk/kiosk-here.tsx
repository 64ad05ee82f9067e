import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useId, useRef } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Pill } from "../../ui/pill.tsx"
import styles from "./kiosk-here.module.css"
import "./messages.ts"
import { COUNTDOWN_S, type IdleOptions, useIdle } from "./use-idle.ts"

export interface KioskHereProps {
  page: IdleOptions["page"]
  later: IdleOptions["later"]
  /** Begins anew. */
  onNext: () => void
}

const SETTLE_MS = 3000

/** On a screen that many share: a way to begin anew, and an end for those who have left without one. */
export function KioskHere({ page, later, onNext }: KioskHereProps) {
  const { i18n } = useLingui()
  const { settled, guided, visit } = useShop()
  const isScene = useStore(visit, ({ surface }) => surface === "scene")
  const announce = useAnnounce()
  const titleId = useId()
  const stay = useRef<HTMLButtonElement>(null)
  const next = useCallback(() => {
    let gone = false
    function go() {
      if (!gone) onNext()
      gone = true
    }
    // What was answered is on its way first, or on the disk; the next visitor doesn't wait for a disk that hangs.
    void settled().then(go, go)
    later(go, SETTLE_MS)
  }, [settled, onNext, later])
  const isHeld = useCallback(() => guided.store.getState().visit !== null, [guided])
  const { used, left } = useIdle({ page, later, isHeld, onOver: next })

  const words = left === null ? null : i18n._("kiosk.left", { seconds: left })
  const isFirst = left === COUNTDOWN_S
  const isCounted = left !== null
  useEffect(() => {
    const button = stay.current
    if (!isCounted || !button) return
    const before = button.ownerDocument.activeElement
    button.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isCounted])
  // Every second would be chatter.
  const isSaid = left !== null && (isFirst || left === 10 || left === 5)
  useEffect(() => {
    if (isSaid && words) announce(words)
  }, [isSaid, words, announce])

  if (left !== null) {
    return (
      <div className={styles.veil}>
        <div role="alertdialog" aria-modal="true" aria-labelledby={titleId} className={styles.still}>
          <h2 id={titleId} className={styles.title}>
            {i18n._("kiosk.still")}
          </h2>
          <p className={styles.left}>{words}</p>
          <div className={styles.actions}>
            {/* Any touch stays: this is where to aim it. */}
            <Button ref={stay}>{i18n._("kiosk.stay")}</Button>
            <button type="button" className={styles.done} data-done onClick={next}>
              {i18n._("kiosk.done")}
            </button>
          </div>
        </div>
      </div>
    )
  }
  return used ? (
    <Pill className={isScene ? `${styles.next} ${styles.above}` : styles.next} onClick={next}>
      {i18n._("kiosk.next")}
    </Pill>
  ) : null
}
