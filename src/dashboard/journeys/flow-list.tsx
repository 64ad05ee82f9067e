import { useLingui } from "@lingui/react"
import { useWords } from "../format/use-words.ts"
import styles from "./flow.module.css"
import type { FlowProps } from "./flow-chart.tsx"
import { shareWords, stopWords } from "./flow-words.ts"
import "./messages.ts"
import { stepWords } from "./step-words.ts"
import { stopName } from "./stop-name.ts"
import { stubTone } from "./stub-tone.ts"

/** The stops of each step one under the other, with bars: the flow where there is no room for it. */
export function FlowList({ journey, judge, open, onOpen }: FlowProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const steps = [...new Set(journey.stops.map(({ step }) => step))]
  const most = Math.max(1, ...journey.stops.map(({ visits }) => visits))
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step}>
          <h2>{stepWords(i18n, step)}</h2>
          <ul>
            {journey.stops
              .filter((stop) => stop.step === step)
              .map((stop) => (
                <li key={stop.id}>
                  <button
                    type="button"
                    className={styles.row}
                    data-flow={stop.id}
                    aria-label={stopWords(i18n, words, stop)}
                    aria-current={stop.id === open?.id || undefined}
                    onClick={() => onOpen(stop)}
                  >
                    <span className={styles.rowName}>
                      <b>{stopName(i18n, stop)}</b>
                      <span>{words.number(stop.visits)}</span>
                    </span>
                    <span className={styles.track} style={{ width: `${(100 * stop.visits) / most}%` }}>
                      <span
                        className={styles.share}
                        data-tone={stubTone(judge, stop.said[judge])}
                        style={{ width: `${(100 * (stop.left ?? 0)) / stop.visits}%` }}
                      />
                    </span>
                    <span className={styles.rowLeft}>
                      {stop.left === null
                        ? i18n._("journeys.stop.few.short")
                        : i18n._("journeys.stop.left", {
                            left: words.number(stop.left),
                            share: shareWords(stop, words),
                          })}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
