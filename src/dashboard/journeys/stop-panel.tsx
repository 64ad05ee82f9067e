import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { type JourneyNodes, LEAVER_METRICS } from "../../protocol/journeys.ts"
import { Icon } from "../../ui/icon.tsx"
import { toneOf } from "../charts/tone.ts"
import type { Words } from "../format/words.ts"
import type { PageProps } from "../page-props.ts"
import { isShown } from "../reading/measured.ts"
import type { JourneysApi } from "./ask-journeys.ts"
import { shareWords } from "./flow-words.ts"
import { type Journey, type Stop, shareLeft } from "./journey.ts"
import { LeaverComments } from "./leaver-comments.tsx"
import { LowVisits } from "./low-visits.tsx"
import "./messages.ts"
import { stepWords } from "./step-words.ts"
import { stopName } from "./stop-name.ts"
import styles from "./stop-panel.module.css"

export interface StopPanelProps extends Pick<PageProps, "reading" | "turn" | "onSignedOut"> {
  stop: Stop
  journey: Journey
  journeys: JourneysApi
  nodes: JourneyNodes
  words: Words
  onClose: () => void
}

/** A stop looked at closely: who goes no further from it, what they said, and their visits. */
export function StopPanel(props: StopPanelProps) {
  const { stop, journey, words, onClose } = props
  const { i18n } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const name = stopName(i18n, stop)
  const share = shareLeft(stop)
  const isOther = stop.key === "(other)"
  return (
    <section
      className={styles.panel}
      aria-label={i18n._("journeys.panel", { name })}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose()
      }}
    >
      <button type="button" className={styles.close} aria-label={i18n._("dashboard.close")} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p className={styles.about}>
        {i18n._("journeys.panel.came", {
          visits: words.number(stop.visits),
          step: stepWords(i18n, stop.step),
        })}
      </p>
      {stop.left === null ? (
        <p className={styles.about}>{i18n._("journeys.stop.few")}</p>
      ) : (
        <p className={styles.left}>
          <b>{i18n._("journeys.panel.left", { left: words.number(stop.left) })}</b>{" "}
          <span>
            {i18n._("journeys.panel.share", {
              share: shareWords(stop, words),
              interval: words.interval("response-rate", share),
            })}
          </span>
        </p>
      )}
      {isOther ? <p className={styles.about}>{i18n._("journeys.other")}</p> : null}
      {isOther ? null : (
        <>
          <div className={styles.part}>
            <h3>{i18n._("journeys.panel.said")}</h3>
            <p className={styles.about}>{i18n._("journeys.panel.said.note")}</p>
            <dl className={styles.said}>
              {LEAVER_METRICS.map((metric) => {
                const figure = stop.said[metric]
                const isTold = isShown(figure) && figure.value !== null
                return (
                  <div key={metric} data-tone={toneOf(figure, journey.said[metric])}>
                    <dt title={words.note(metric)}>{words.metric(metric)}</dt>
                    <dd>
                      {isTold && figure.value !== null ? (
                        <>
                          <b>{words.value(metric, figure.value)}</b>{" "}
                          <small>
                            {words.interval(metric, figure)}, {words.count(figure)}
                          </small>
                        </>
                      ) : (
                        <small>
                          {words.absence(metric, figure)}
                          {figure.n > 0 ? `, ${i18n._("dashboard.n", { n: words.number(figure.n) })}` : ""}
                        </small>
                      )}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </div>
          <LowVisits {...props} />
          <LeaverComments {...props} />
        </>
      )}
    </section>
  )
}
