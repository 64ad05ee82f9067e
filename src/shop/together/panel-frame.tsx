import { useLingui } from "@lingui/react"
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react"
import { Icon } from "../../ui/icon.tsx"
import "../words.ts"
import styles from "./panel-frame.module.css"
import { useKeyboardRoom } from "./use-keyboard-room.ts"

export interface PanelFrameProps {
  title: string
  /** `left`: what is looked at has its panel at the right. `corner`: over the button at the lower left. `door`: beside the way in. */
  side: "left" | "right" | "corner" | "list" | "door"
  onClose: () => void
  children: ReactNode
}

/**
 * A panel over the scene, which stays in view and is not blocked; on a phone a sheet above the keyboard. It takes the
 * focus when it opens, unless its content has taken it, and gives it back when it closes.
 */
export function PanelFrame({ title, side, onClose, children }: PanelFrameProps) {
  const { i18n } = useLingui()
  const frame = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  // before its content takes the focus
  const [opener] = useState(() => document.activeElement)
  useKeyboardRoom(frame)

  useLayoutEffect(() => {
    const panel = frame.current
    if (!panel?.contains(document.activeElement)) heading.current?.focus()
    return () => {
      const focused = document.activeElement
      if (!panel?.contains(focused) && focused !== document.body) return
      const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      const next = back ? opener : document.querySelector("main")
      // whoever is elsewhere on the page stays there
      next?.focus({ preventScroll: true })
    }
  }, [opener])

  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <section
      data-panel
      className={styles.frame}
      data-side={side}
      aria-labelledby={headingId}
      ref={frame}
      onKeyDown={press}
    >
      <header className={styles.head}>
        <h2 className={styles.title} id={headingId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={i18n._("shop.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </section>
  )
}
