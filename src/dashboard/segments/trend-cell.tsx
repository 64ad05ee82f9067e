import { useLingui } from "@lingui/react"
import type { Domain } from "../charts/domain.ts"
import { Sparkline } from "../charts/sparkline.tsx"
import type { Tone } from "../charts/tone.ts"
import { useWords } from "../format/use-words.ts"
import type { Beside } from "./ask-rows.ts"
import styles from "./forest.module.css"
import "./messages.ts"
import type { Segment } from "./segment.ts"

/** How a row's number went, small, and the same in words. */
export function TrendCell(props: { metric: Segment["metric"]; beside: Beside; domain: Domain; tone: Tone }) {
  const { metric, beside, domain, tone } = props
  const { i18n } = useLingui()
  const words = useWords()
  const shown = beside.values.filter((value) => value !== null)
  const last = shown.at(-1)
  const said =
    last === undefined
      ? i18n._("segments.weeks.none")
      : i18n._("segments.weeks.said", {
          shown: shown.length,
          all: beside.values.length,
          low: words.value(metric, Math.min(...shown)),
          high: words.value(metric, Math.max(...shown)),
          last: words.value(metric, last),
        })
  return (
    <span className={styles.weeks} title={said}>
      {last === undefined ? (
        <span className={styles.absent} aria-hidden="true">
          –
        </span>
      ) : (
        <Sparkline values={beside.values} domain={domain} tone={tone} />
      )}
      <span className={styles.said}>{said}</span>
    </span>
  )
}
