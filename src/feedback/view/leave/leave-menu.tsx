import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useEffect, useRef } from "react"
import type { Leaving } from "../../asking.ts"
import styles from "./leave-menu.module.css"

export interface LeaveMenuProps {
  onLeave: (how: Leaving) => void
  /** Without having chosen; `giveFocusBack`: the focus isn't elsewhere already. */
  onClose: (giveFocusBack: boolean) => void
}

const WAYS = ["visit", "never", "never-any"] as const

/** Ways of leaving a question that last longer than "not now". The first takes the focus, Escape gives it back. */
export function LeaveMenu({ onLeave, onClose }: LeaveMenuProps) {
  const { i18n } = useLingui()
  const menu = useRef<HTMLDivElement>(null)
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role='menuitem']") ?? [])]
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>("[role='menuitem']")?.focus({ preventScroll: true })
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    const all = items()
    const at = all.findIndex((item) => item.contains(menu.current?.ownerDocument.activeElement ?? null))
    if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus()
    else if (event.key === "ArrowUp") all.at((at - 1) % all.length)?.focus()
    else if (event.key === "Home") all[0]?.focus()
    else if (event.key === "End") all.at(-1)?.focus()
    else if (event.key === "Escape") onClose(true)
    else return
    // Neither the card nor the scene is meant.
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={i18n._("feedback.ways")}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onClose(false)
      }}
      // In Safari a press takes the focus away, and the menu would be gone before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {WAYS.map((how) => (
        <button
          key={how}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onClick={() => onLeave(how)}
        >
          <b>{i18n._(`feedback.leave.${how}`)}</b>
          <span>{i18n._(`feedback.leave.${how}.means`)}</span>
        </button>
      ))}
    </div>
  )
}
