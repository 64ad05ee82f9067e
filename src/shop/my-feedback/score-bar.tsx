import styles from "./score-bar.module.css"

/** How much of its scale a score is, as a row of marks; in words it stands beside it. */
export function ScoreBar({ score, highest }: { score: number; highest: number }) {
  const marks = Array.from({ length: highest }, (_, index) => index + 1)
  return (
    <span className={styles.bar} aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark} className={styles.mark} data-on={mark <= score || undefined} />
      ))}
    </span>
  )
}
