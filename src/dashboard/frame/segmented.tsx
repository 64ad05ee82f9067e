import { useId } from "react"
import styles from "./segmented.module.css"

export interface SegmentedProps<Id extends string> {
  label: string
  options: readonly { readonly id: Id; readonly label: string }[]
  value: Id
  onChoose: (id: Id) => void
}

/** One of a few, side by side: radio buttons. */
export function Segmented<Id extends string>({ label, options, value, onChoose }: SegmentedProps<Id>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
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
