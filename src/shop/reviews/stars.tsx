import { useLingui } from "@lingui/react"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import "./messages.ts"
import styles from "./stars.module.css"

const ALL = [1, 2, 3, 4, 5] as const
const STAR = "M12 3.6l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.8l5.9-.8z"

export function Star({ on, size = 18 }: { on: boolean; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className={styles.star}
      data-on={on || undefined}
      aria-hidden
    >
      <path d={STAR} />
    </svg>
  )
}

/** A score of 1 to 5: drawn, and said in words. */
export function Stars({ stars, size }: { stars: number; size?: number }) {
  const { i18n } = useLingui()
  return (
    <span className={styles.row}>
      {ALL.map((each) => (
        <Star key={each} on={each <= Math.round(stars)} {...(size === undefined ? {} : { size })} />
      ))}
      <VisuallyHidden>{i18n._("reviews.stars", { stars })}</VisuallyHidden>
    </span>
  )
}
