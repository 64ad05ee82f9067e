import { useId, useLayoutEffect, useRef } from "react"
import styles from "./segmented.module.css"

export interface SegmentedProps<Id extends string> {
  label: string
  options: readonly { readonly id: Id; readonly label: string }[]
  value: Id
  onChoose: (id: Id) => void
}

/** One of a few, side by side: radio buttons. Where there isn't room for all, the row scrolls, with what is chosen in sight. */
export function Segmented<Id extends string>({ label, options, value, onChoose }: SegmentedProps<Id>) {
  const name = useId()
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice stands elsewhere in the row
  useLayoutEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>(":scope > :has(:checked)")
    // Of the row alone: `scrollIntoView` would move the page to a row further down.
    if (row.current && chosen)
      row.current.scrollLeft = chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2
  }, [value])
  return (
    <div ref={row} role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((option) => (
        <label key={option.id} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            onChange={() => onChoose(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
