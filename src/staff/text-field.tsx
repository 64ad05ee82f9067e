import { useId } from "react"
import styles from "./sign-in.module.css"

export interface TextFieldProps {
  label: string
  name: string
  type?: "text" | "email" | "password"
  autoComplete: string
  value: string
  onChange: (value: string) => void
  /** What is wrong with it, under the field and tied to it. */
  error?: string | null
  hint?: string
  inputMode?: "numeric"
}

export function TextField(props: TextFieldProps) {
  const { label, name, type = "text", autoComplete, value, onChange, error = null, hint, inputMode } = props
  const id = useId()
  const note = error ?? hint ?? null
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        autoCapitalize={type === "text" && autoComplete === "name" ? "words" : "none"}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== null || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note ? (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {note}
        </p>
      ) : null}
    </div>
  )
}
