import styles from "./kbd.module.css"

/** A key to press, for the eye only: controls announce theirs with `aria-keyshortcuts`. */
export function Kbd({ children, onAccent = false }: { children: string; onAccent?: boolean }) {
  return (
    <span className={onAccent ? `${styles.key} ${styles.onAccent}` : styles.key} aria-hidden="true">
      {children}
    </span>
  )
}
