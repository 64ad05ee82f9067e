import { useLingui } from "@lingui/react"
import { useId } from "react"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import "./messages.ts"
import styles from "./review-form.module.css"

export interface CountedFieldProps {
  label: string
  /** Beside the label: that it may be left empty. */
  optional?: string
  value: string
  /** Characters. */
  max: number
  /** Several lines. */
  lines?: boolean
  error?: string | null
  onChange: (value: string) => void
}

/** Characters left from which it is said how many. */
const COUNTED = 30

export const lengthOf = (text: string) => [...text.trim()].length

/** A field that says what is left of it near the end. */
export function CountedField(props: CountedFieldProps) {
  const { label, optional, value, max, lines = false, error = null, onChange } = props
  const { i18n } = useLingui()
  const id = useId()
  const left = max - lengthOf(value)
  const over = left < 0 ? i18n._("reviews.form.over", { n: -left }) : null
  const wrong = over ?? error
  const field = {
    id,
    value,
    "aria-invalid": wrong !== null || undefined,
    "aria-describedby": `${id}-note`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional ? <span className={styles.optional}>({optional})</span> : null}
      </label>
      {lines ? <textarea rows={4} {...field} /> : <input type="text" autoComplete="off" {...field} />}
      <p id={`${id}-note`} className={wrong === null ? styles.note : styles.wrong} role="status">
        {wrong ??
          (left <= COUNTED && value !== "" ? (
            <>
              <span aria-hidden="true">{left}</span>
              <VisuallyHidden>{i18n._("reviews.form.left", { n: left })}</VisuallyHidden>
            </>
          ) : null)}
      </p>
    </div>
  )
}
