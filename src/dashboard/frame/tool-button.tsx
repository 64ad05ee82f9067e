import type { ComponentProps } from "react"
import styles from "./tool-button.module.css"

/** A small button of the toolbar. One that can't be pressed now keeps the focus and its name. */
export function ToolButton({ className, disabled, onClick, ...rest }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={className ? `${styles.tool} ${className}` : styles.tool}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      {...rest}
    />
  )
}
