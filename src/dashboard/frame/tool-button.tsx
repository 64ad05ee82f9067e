import type { ComponentProps } from "react"
import styles from "./tool-button.module.css"

/** A small button of the toolbar. */
export function ToolButton({ className, ...rest }: ComponentProps<"button">) {
  return (
    <button type="button" className={className ? `${styles.tool} ${className}` : styles.tool} {...rest} />
  )
}
