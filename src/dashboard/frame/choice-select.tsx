import styles from "./choice-select.module.css"

export interface ChoiceSelectProps<Id extends string> {
  label: string
  value: Id
  options: readonly { readonly id: Id; readonly label: string; readonly lang?: string }[]
  onChoose: (id: Id) => void
}

/** The browser's own select, small enough for a toolbar. */
export function ChoiceSelect<Id extends string>({ label, value, options, onChoose }: ChoiceSelectProps<Id>) {
  const choose = (text: string) => {
    const chosen = options.find(({ id }) => id === text)
    if (chosen) onChoose(chosen.id)
  }
  return (
    <select
      className={styles.select}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.id} value={option.id} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
