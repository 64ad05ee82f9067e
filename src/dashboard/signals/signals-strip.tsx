import { useLingui } from "@lingui/react"
import { useId } from "react"
import { GREYED_UNDER } from "../../metrics/index.ts"
import { formatNumber } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { useSlowTurn } from "../live/use-slow-turn.ts"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { askSignals, type SignalAnswer, type SignalPlace } from "./ask-signals.ts"
import "./messages.ts"
import styles from "./signals-strip.module.css"
import { spanWords } from "./span-words.ts"

export interface SignalsStripProps extends Pick<PageProps, "reading" | "turn" | "onSignedOut"> {
  place: SignalPlace
}

/** What visits told without being asked, beside what visitors answered: never averaged with it. It follows slowly. */
export function SignalsStrip({ place, reading, turn, onSignedOut }: SignalsStripProps) {
  const { i18n } = useLingui()
  const id = useId()
  const { api } = useServices()
  const name = `signals ${place ? `${place.by} ${place.key}` : ""}`
  const slow = useSlowTurn(turn)
  const { loading } = usePageData(name, { reading, turn: slow, onSignedOut }, (signal) =>
    askSignals(api, reading, place, signal),
  )
  return (
    <section className={styles.strip} data-whole={place === null || undefined} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {i18n._("signals.title")} <small>{i18n._("signals.note")}</small>
      </h3>
      {loading.kind === "ready" ? (
        <dl className={styles.list} data-stale={loading.stale || undefined}>
          {loading.data.map((answer) => (
            <Signal key={answer.metric} answer={answer} />
          ))}
        </dl>
      ) : (
        <p className={styles.detail}>
          {loading.kind === "first"
            ? i18n._("dashboard.loading")
            : i18n._(`dashboard.failure.${loading.failure}`)}
        </p>
      )}
    </section>
  )
}

function Signal({ answer: { metric, figure } }: { answer: SignalAnswer }) {
  const { i18n } = useLingui()
  const words = useWords()
  const { value, low, high, n, mean, hidden } = figure
  const isTime = metric === "dwell" || metric === "hand-time"
  const told = (number: number) => (isTime ? spanWords(number) : `${words.number(number)}%`)
  const isShown = hidden === false && value !== null
  const details = isShown
    ? [
        low === null || high === null
          ? null
          : i18n._("dashboard.interval", { low: told(low), high: told(high) }),
        metric === "pick-ups" && mean !== null
          ? i18n._("signals.times", { times: formatNumber(mean, words.language, { decimals: 1 }) })
          : null,
        i18n._(metric === "participation" || metric === "retention" ? "signals.members" : "signals.n", { n }),
      ]
    : []
  return (
    <div className={styles.signal} data-few={(isShown && n < GREYED_UNDER) || undefined}>
      <dt>
        {i18n._(`signals.${metric}`)}
        <span className={styles.about}>{i18n._(`signals.about.${metric}`)}</span>
      </dt>
      <dd>
        {isShown ? (
          <>
            <b className={styles.value}>{told(value)}</b>{" "}
            <span className={styles.detail}>{details.filter(Boolean).join(", ")}</span>
          </>
        ) : (
          <span className={styles.detail}>
            {n === 0 ? i18n._("signals.none") : i18n._("signals.hidden", { n })}
          </span>
        )}
      </dd>
    </div>
  )
}
