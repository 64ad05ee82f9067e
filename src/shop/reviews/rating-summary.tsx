import { useLingui } from "@lingui/react"
import type { ReviewFigure } from "../../client/replies.ts"
import "./messages.ts"
import styles from "./rating-summary.module.css"
import { sayMean } from "./say-number.ts"
import { Stars } from "./stars.tsx"

/** Mean and distribution, with how many they are of; in words why there are none. */
export function RatingSummary({ figure }: { figure: ReviewFigure }) {
  const { i18n } = useLingui()
  const { n, mean, counts } = figure
  if (n === 0) return <p className={styles.note}>{i18n._("reviews.none")}</p>
  if (mean === null || counts === null) return <p className={styles.note}>{i18n._("reviews.few", { n })}</p>
  const most = Math.max(...counts)
  return (
    <div className={styles.summary}>
      <p className={styles.mean}>
        <b aria-hidden="true">{sayMean(mean)}</b>
        <span className={styles.of}>
          <span aria-hidden="true">
            <Stars stars={mean} size={16} />
          </span>
          <span>
            {i18n._("reviews.mean", { mean: sayMean(mean) })}, {i18n._("reviews.count", { n })}
          </span>
        </span>
      </p>
      <ul className={styles.bars} aria-label={i18n._("reviews.distribution")}>
        {counts
          .map((count, index) => ({ count, stars: index + 1 }))
          .toReversed()
          .map(({ count, stars }) => (
            <li key={stars} aria-label={i18n._("reviews.bar", { stars, n: count })} className={styles.bar}>
              <span aria-hidden="true">{stars}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.fill} style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span aria-hidden="true" className={styles.count}>
                {count}
              </span>
            </li>
          ))}
      </ul>
    </div>
  )
}
