import { useLingui } from "@lingui/react"
import type { RefusedByStars } from "../../protocol/reviews.ts"
import { formatNumber } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { useLoaded } from "../load/use-loaded.ts"
import type { ReviewsApi } from "./ask-reviews.ts"
import "./messages.ts"
import styles from "./review-figures.module.css"

function RefusedRow({ row }: { row: RefusedByStars }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const percent = (value: number) => formatNumber(value, language)
  const { stars, decided, refused, share, low, high } = row
  return (
    <tr>
      <th scope="row">{i18n._("moderation.stars", { stars })}</th>
      <td>{formatNumber(decided, language)}</td>
      <td>{formatNumber(refused, language)}</td>
      <td data-few={share === null || undefined}>
        {share === null || low === null || high === null
          ? i18n._("moderation.figures.few")
          : i18n._("moderation.figures.share", {
              share: percent(share),
              low: percent(low),
              high: percent(high),
            })}
      </td>
    </tr>
  )
}

/** What is published, and how much is refused by score: nobody hides what is negative, and that can be seen. */
export function ReviewFigures({ reviews, turn }: { reviews: ReviewsApi; turn: number }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { loading } = useLoaded("review figures", reviews.figures, turn)
  if (loading.kind !== "ready") return null
  const { published, refused, difference, reasons } = loading.data
  const decided = refused.reduce((sum, row) => sum + row.decided, 0)
  const points = (value: number) => formatNumber(value, language, { signed: true })
  const given = reasons.filter(({ n }) => n > 0)
  return (
    <section className={styles.figures} aria-label={i18n._("moderation.figures")}>
      <p>
        {published.mean === null
          ? i18n._("moderation.figures.published.few", { n: published.n })
          : i18n._("moderation.figures.published", {
              n: published.n,
              mean: formatNumber(published.mean, language, { decimals: 1 }),
            })}
      </p>
      {decided === 0 ? null : (
        <>
          <p>
            {difference === null
              ? i18n._("moderation.figures.difference.few")
              : i18n._(
                  !difference.distinguishable
                    ? "moderation.figures.difference.same"
                    : difference.delta > 0
                      ? "moderation.figures.difference.negative"
                      : "moderation.figures.difference.positive",
                  { low: points(difference.low), high: points(difference.high) },
                )}
          </p>
          <details>
            <summary>{i18n._("moderation.figures.refused")}</summary>
            <div className={styles.scroll}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{i18n._("moderation.figures.stars")}</th>
                    <th scope="col">{i18n._("moderation.figures.decided")}</th>
                    <th scope="col">{i18n._("moderation.figures.of-refused")}</th>
                    <th scope="col">{i18n._("moderation.figures.of-share")}</th>
                  </tr>
                </thead>
                <tbody>
                  {refused.map((row) => (
                    <RefusedRow key={row.stars} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
            {given.length > 0 ? (
              <p>
                {i18n._("moderation.figures.reasons")}{" "}
                {given.map(({ reason, n }) => `${i18n._(`moderation.reason.${reason}`)} ${n}`).join(", ")}
              </p>
            ) : null}
          </details>
        </>
      )}
    </section>
  )
}
