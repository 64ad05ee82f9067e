import styles from "./pad-button.module.css"

/** A gamepad's button or stick, for the eye, as it is marked on most of them. */
export function PadButton({ children }: { children: string }) {
  return <span className={styles.button}>{children}</span>
}
