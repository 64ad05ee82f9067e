import { type KeyboardEvent, useRef } from "react"
import styles from "./tabs.module.css"

export interface TabsProps<Id extends string> {
  /** Names the list of tabs to a screen reader. */
  label: string
  tabs: readonly { readonly id: Id; readonly label: string }[]
  value: Id
  onChoose: (id: Id) => void
  /** Id of the element whose content the tabs change. */
  panelId: string
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A few tabs side by side; the arrow keys go from one to the next and open it. */
export function Tabs<Id extends string>({ label, tabs, value, onChoose, panelId }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = tabs.findIndex(({ id }) => id === value)
    const next = (at + by + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    onChoose(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={styles.list} ref={list}>
      {tabs.map(({ id, label: words }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === value}
          aria-controls={panelId}
          tabIndex={id === value ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(id)}
          onKeyDown={step}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
