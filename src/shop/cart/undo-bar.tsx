import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./undo-bar.module.css"

export interface UndoBarProps {
  words: string
  onUndo: () => void
}

/** Says what has just gone, and brings it back. The button that took it has gone with it, so the focus comes here. */
export function UndoBar({ words, onUndo }: UndoBarProps) {
  const { i18n } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className={styles.bar}>
      <p>{words}</p>
      <button type="button" className={styles.undo} ref={button} onClick={onUndo}>
        <Icon name="put-back" size={18} />
        {i18n._("cart.undo")}
      </button>
    </div>
  )
}
