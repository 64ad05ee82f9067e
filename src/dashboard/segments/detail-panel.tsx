import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect, useRef } from "react"
import { Icon } from "../../ui/icon.tsx"
import { ChangeLine } from "../charts/change-line.tsx"
import { toneOf } from "../charts/tone.ts"
import { formatValue, isPercent } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { ruleWords } from "../personas/rule-words.ts"
import { compare } from "../reading/compare.ts"
import { isShown } from "../reading/measured.ts"
import { DetailComments } from "./detail-comments.tsx"
import { DetailLinks } from "./detail-links.tsx"
import styles from "./detail-panel.module.css"
import type { DetailPanelProps } from "./detail-panel-props.ts"
import { DetailPictures } from "./detail-pictures.tsx"
import { DetailTrend } from "./detail-trend.tsx"
import { Distribution } from "./distribution.tsx"
import "./messages.ts"
import { placeOf } from "./place-of.ts"
import { questionsFor } from "./questions-for.ts"
import { shareWords } from "./share-words.ts"
import { useStands } from "./use-stands.ts"

const SignalsStrip = lazy(() =>
  import("../signals/index.ts").then(({ SignalsStrip }) => ({ default: SignalsStrip })),
)

/** One row looked at closely: its number, its scores, and what people wrote. */
export function DetailPanel(props: DetailPanelProps) {
  const { by, personas, segment, total, reading, changes, onClose } = props
  const { i18n } = useLingui()
  const words = useWords()
  const { metric, key, label, stage, now, before, rate } = segment
  const heading = useRef<HTMLHeadingElement>(null)
  const identity = `${metric}:${key}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another panel
  useEffect(() => heading.current?.focus(), [identity])

  const value = isShown(now) ? now.value : null
  const questions =
    by === "touchpoint"
      ? questionsFor(reading.showroom, segment, reading.language, i18n._("detail.product"))
      : []
  const persona = by === "persona" ? personas.find(({ id }) => id === key) : undefined
  const about = [
    persona ? ruleWords(i18n, persona) : null,
    stage ? i18n._(`dashboard.stage.${stage}`) : null,
    ...questions.map((text) => `«${text}»`),
  ]
  const place = placeOf(by, key, reading.showroom)
  const stands = useStands(place)
  const verdict = compare(metric, now, before)
  const isChanged = (verdict.kind === "higher" || verdict.kind === "lower") && verdict.firm
  const seen = rate && isShown(rate) ? rate.n : null
  return (
    <section
      className={styles.panel}
      aria-label={i18n._("detail.region", { label })}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose()
      }}
    >
      <DetailPictures stands={stands} />
      <button type="button" className={styles.close} aria-label={i18n._("dashboard.close")} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {label}
      </h2>
      <p className={styles.about}>{about.filter(Boolean).join(". ")}</p>
      <div className={styles.figure} data-tone={toneOf(now, by === "guide" ? null : total)}>
        {value === null ? (
          <p className={styles.absent}>{words.absence(metric, now)}</p>
        ) : (
          <p className={styles.value}>
            {formatValue(metric, value, words.language)}
            {isPercent(metric) ? <span>%</span> : null}
          </p>
        )}
        <div className={styles.beside}>
          {value === null ? (
            <p>{i18n._("detail.hidden")}</p>
          ) : (
            <>
              <p>{words.interval(metric, now)}</p>
              <p>{shareWords(i18n, words, segment)}</p>
            </>
          )}
        </div>
      </div>
      <ChangeLine metric={metric} verdict={verdict} />
      {isChanged && changes.tested > 1 ? (
        <p className={styles.about}>
          {i18n._(changes.held.has(identity) ? "detail.held" : "detail.perhaps", { count: changes.tested })}
        </p>
      ) : null}
      {place ? <DetailLinks {...props} place={place} stands={stands} /> : null}
      {now.counts?.kind === "scores" ? (
        <div className={styles.part}>
          <h3>
            {i18n._("detail.votes")}{" "}
            <small>
              {seen === null
                ? i18n._("detail.votes.n", { n: now.n })
                : i18n._("detail.votes.note", { n: words.number(now.n), seen: words.number(seen) })}
            </small>
          </h3>
          <Distribution metric={metric} scores={now.counts.scores} />
        </div>
      ) : null}
      <DetailTrend {...props} />
      {place ? (
        <Suspense fallback={null}>
          <SignalsStrip reading={reading} turn={props.turn} onSignedOut={props.onSignedOut} place={place} />
        </Suspense>
      ) : null}
      <DetailComments {...props} />
    </section>
  )
}
