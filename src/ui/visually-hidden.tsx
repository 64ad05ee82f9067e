import type { ReactNode } from "react"
import styles from "./visually-hidden.module.css"

export interface VisuallyHiddenProps {
  children: ReactNode
  /** Seen where the window is wider than this, CSS pixels. */
  below?: 600 | 760
}

const LOOKS = { 600: styles.below600, 760: styles.below760 } as const

/** For screen readers only. */
export function VisuallyHidden({ children, below }: VisuallyHiddenProps) {
  return <span className={below ? LOOKS[below] : styles.hidden}>{children}</span>
}
