import { useLingui } from "@lingui/react"
import { type RefObject, useId } from "react"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import styles from "./help.module.css"

export interface TextAreaProps {
  label: string
  /** Beside the label: that it may be left empty. */
  optional?: string
  value: string
  max: number
  error?: string | null
  field?: RefObject<HTMLTextAreaElement | null>
  onChange: (value: string) => void
}

/** Characters left from which it is said how many. */
const COUNTED = 40

export const lengthOf = (text: string) => [...text.trim()].length

/** A few lines, with what is left of them near the end. */
export function TextArea({ label, optional, value, max, error = null, field, onChange }: TextAreaProps) {
  const { i18n } = useLingui()
  const id = useId()
  const left = max - lengthOf(value)
  const over = left < 0 ? i18n._("help.about.over", { n: -left }) : null
  const note = over ?? error
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} {optional ? <span className={styles.optional}>({optional})</span> : null}
      </label>
      <textarea
        id={id}
        rows={3}
        {...(field ? { ref: field } : {})}
        value={value}
        aria-invalid={note !== null || undefined}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-note`} className={styles.note} data-wrong={note !== null || undefined} role="status">
        {note ??
          (left <= COUNTED ? (
            <>
              <span aria-hidden="true">{left}</span>
              <VisuallyHidden>{i18n._("help.about.left", { n: left })}</VisuallyHidden>
            </>
          ) : null)}
      </p>
    </div>
  )
}
