import { useId } from "react"
import styles from "./settings-dialog.module.css"

export interface RadioLineProps<Id extends string> {
  label: string
  value: Id
  options: readonly { readonly id: Id; readonly label: string }[]
  onChoose: (id: Id) => void
}

/** A question with a few answers side by side, of which one holds. */
export function RadioLine<Id extends string>({ label, value, options, onChoose }: RadioLineProps<Id>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.answers}>
        {options.map((option) => (
          <label key={option.id} className={styles.answer} data-chosen={option.id === value || undefined}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={option.id === value}
              onChange={() => onChoose(option.id)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
