import type { ButtonHTMLAttributes, MouseEvent, Ref } from "react"
import styles from "./button.module.css"

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  kind?: "primary" | "quiet"
  ref?: Ref<HTMLButtonElement>
  /** Can't be used now. It keeps the focus and its name, so that a screen reader finds out why. */
  unavailable?: boolean
}

/** The class of a link that looks like a button. */
export const quietButtonClass = `${styles.button} ${styles.quiet}`

export function Button({ kind = "primary", unavailable = false, className, onClick, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (unavailable) event.preventDefault()
    else onClick?.(event)
  }
  const look = kind === "primary" ? styles.primary : styles.quiet
  return (
    <button
      type="button"
      className={[styles.button, look, className].filter(Boolean).join(" ")}
      aria-disabled={unavailable || undefined}
      onClick={press}
      {...rest}
    />
  )
}
