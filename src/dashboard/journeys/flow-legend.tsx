import { useLingui } from "@lingui/react"
import type { LeaverMetric } from "../../protocol/journeys.ts"
import { useWords } from "../format/use-words.ts"
import styles from "./flow.module.css"
import "./messages.ts"
import { STEPS, type StubTone } from "./stub-tone.ts"

/** What the colours of those who go no further mean. */
export function FlowLegend({ judge }: { judge: LeaverMetric }) {
  const { i18n } = useLingui()
  const words = useWords()
  const ends = STEPS[judge]
  const value = (end: number | undefined) => words.number(end ?? 0)
  const steps: readonly (readonly [StubTone, string])[] = [
    ["1", i18n._("journeys.legend.under", { end: value(ends[0]) })],
    ["2", i18n._("journeys.legend.between", { from: value(ends[0]), to: value((ends[1] ?? 0) - 1) })],
    ["3", i18n._("journeys.legend.between", { from: value(ends[1]), to: value((ends[2] ?? 0) - 1) })],
    ["4", i18n._("journeys.legend.between", { from: value(ends[2]), to: value((ends[3] ?? 0) - 1) })],
    ["5", i18n._("journeys.legend.from", { end: value(ends[3]) })],
    ["few", i18n._("journeys.legend.few")],
    ["hidden", i18n._("journeys.legend.hidden")],
  ]
  return (
    <div className={styles.legend}>
      <p>{i18n._("journeys.legend", { metric: `${words.metric(judge)}, ${words.note(judge)}` })}</p>
      <ul>
        {steps.map(([tone, label]) => (
          <li key={tone}>
            <span className={styles.swatch} data-tone={tone} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
