import { useLingui } from "@lingui/react"
import type { StageFigure } from "../../protocol/invitations.ts"
import { formatNumber } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { useLoaded } from "../load/use-loaded.ts"
import type { ReviewsApi } from "./ask-reviews.ts"
import "./messages.ts"
import styles from "./review-figures.module.css"

function StageRow({ figure }: { figure: StageFigure }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const number = (value: number) => formatNumber(value, language)
  const { stage, n, share, low, high } = figure
  const isHidden = n === null || share === null || low === null || high === null
  return (
    <tr>
      <th scope="row">{i18n._(`moderation.invited.${stage}`)}</th>
      <td data-few={isHidden || undefined}>{isHidden ? i18n._("moderation.invited.few") : number(n)}</td>
      <td>
        {isHidden
          ? null
          : i18n._("moderation.figures.share", {
              share: number(share),
              low: number(low),
              high: number(high),
            })}
      </td>
    </tr>
  )
}

/** Word of mouth, from those who passed an invitation on to what those who came by one did. */
export function InvitationFigures({ reviews, turn }: { reviews: ReviewsApi; turn: number }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { loading } = useLoaded("invitation figures", reviews.invitations, turn)
  if (loading.kind !== "ready") return null
  const { sharers, opened, visitors, stages } = loading.data
  const number = (value: number) => formatNumber(value, language)
  return (
    <section className={styles.figures} aria-label={i18n._("moderation.invitations")}>
      <h2>{i18n._("moderation.invitations")}</h2>
      {sharers + opened + visitors === 0 ? (
        <p>{i18n._("moderation.invitations.none")}</p>
      ) : (
        <>
          <div className={styles.scroll}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n._("moderation.invited.what")}</th>
                  <th scope="col">{i18n._("moderation.invited.how-many")}</th>
                  <th scope="col">{i18n._("moderation.invited.share")}</th>
                </tr>
              </thead>
              <tbody>
                {(
                  [
                    ["sharers", sharers],
                    ["opened", opened],
                    ["visitors", visitors],
                  ] as const
                ).map(([what, n]) => (
                  <tr key={what}>
                    <th scope="row">{i18n._(`moderation.invited.${what}`)}</th>
                    <td>{number(n)}</td>
                    <td />
                  </tr>
                ))}
                {stages.map((figure) => (
                  <StageRow key={figure.stage} figure={figure} />
                ))}
              </tbody>
            </table>
          </div>
          <p>{i18n._("moderation.invitations.note")}</p>
        </>
      )}
    </section>
  )
}
