import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import type { Leaving } from "../../asking.ts"
import styles from "./leave-menu.module.css"
import { LeaveMenu } from "./leave-menu.tsx"
import "./messages.ts"

export interface MoreWaysProps {
  onLeave: (how: Leaving) => void
}

/** The button beside "not now", and the menu that it opens. */
export function MoreWays({ onLeave }: MoreWaysProps) {
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.more}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={i18n._("feedback.ways")}
        onClick={() => setOpen(!open)}
        // A press that closes the menu must not take the focus from it first, which would close it before the click.
        onMouseDown={(event) => open && event.preventDefault()}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown" || key === "ArrowUp") setOpen(true)
        }}
      >
        <svg viewBox="0 0 20 4" width="20" aria-hidden="true" focusable="false">
          <path d="M3 2h.01M10 2h.01M17 2h.01" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        </svg>
      </button>
      {open && (
        <LeaveMenu
          onLeave={onLeave}
          onClose={(giveFocusBack) => {
            setOpen(false)
            if (giveFocusBack) button.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </>
  )
}
