import { useLingui } from "@lingui/react"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import { Hatch } from "../charts/hatch.tsx"
import { useWords } from "../format/use-words.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import styles from "./journey-legend.module.css"
import "./messages.ts"

const MIDDLE = { at: 7, from: null, to: null, across: 7, radius: 4.5 }

/** What the marks mean. */
export function JourneyLegend({ mean }: { mean: Measured }) {
  const { i18n } = useLingui()
  const words = useWords()
  return (
    <ul className={styles.legend}>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <EstimateMark {...MIDDLE} tone="data" />
        </svg>
        {i18n._("overview.legend.csat")}
      </li>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <EstimateMark {...MIDDLE} tone="data" shape="diamond" />
        </svg>
        {i18n._("overview.legend.ces")}
      </li>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <EstimateMark {...MIDDLE} tone="few" />
        </svg>
        {i18n._("overview.legend.few")}
      </li>
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <Hatch x={1} y={1} width={12} height={12} />
        </svg>
        {i18n._("overview.legend.hidden")}
      </li>
      <li className={styles.below}>
        <svg width={14} height={14} aria-hidden="true">
          <EstimateMark {...MIDDLE} tone="below" />
        </svg>
        {i18n._("overview.legend.below")}
      </li>
      {isShown(mean) && mean.value !== null ? (
        <li className={styles.mean}>
          <svg width={14} height={14} aria-hidden="true">
            <line x1={0} x2={14} y1={7} y2={7} />
          </svg>
          {i18n._("overview.journey.mean", { value: words.value("csat", mean.value) })}
        </li>
      ) : null}
    </ul>
  )
}
