import { Icon } from "./icon.tsx"
import type { IconName } from "./icon-paths.ts"
import styles from "./select-pill.module.css"

export interface SelectPillProps<Id extends string> {
  label: string
  value: Id
  options: readonly { readonly id: Id; readonly label: string; readonly lang?: string }[]
  onChoose: (id: Id) => void
  icon?: IconName
  /** Lies over the scene. */
  raised?: boolean
}

/** The browser's own select in a pill: its list is what a phone, a keyboard and a screen reader expect. */
export function SelectPill<Id extends string>(props: SelectPillProps<Id>) {
  const { label, value, options, onChoose, icon, raised = false } = props
  const choose = (text: string) => {
    const chosen = options.find(({ id }) => id === text)
    if (chosen) onChoose(chosen.id)
  }
  const look = [styles.select, raised && styles.raised, icon && styles.withIcon].filter(Boolean).join(" ")
  return (
    <span className={styles.wrap}>
      {icon ? (
        <span className={styles.icon}>
          <Icon name={icon} />
        </span>
      ) : null}
      <select
        className={look}
        aria-label={label}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles.chevron}>
        <Icon name="chevron-down" size={16} />
      </span>
    </span>
  )
}
