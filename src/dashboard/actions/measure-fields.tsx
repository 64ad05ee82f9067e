import { useLingui } from "@lingui/react"
import { filtersFor, type Measure, type Segment, TARGET_METRICS } from "../../domain/target.ts"
import type { SegmentLabel } from "../../protocol/actions.ts"
import styles from "./actions-page.module.css"
import "./measure-messages.ts"

export interface MeasureFieldsProps {
  measure: Measure
  options: readonly SegmentLabel[]
  onMeasure: (measure: Measure) => void
}

/** A number, and what it is confined to. */
export function MeasureFields({ measure, options, onMeasure }: MeasureFieldsProps) {
  const { i18n } = useLingui()
  const { metric, segment } = measure
  function chooseMetric(name: string) {
    const chosen = TARGET_METRICS.find((each) => each === name)
    if (!chosen) return
    const kept = filtersFor(chosen).flatMap((filter) => {
      const key = segment[filter]
      return key === undefined ? [] : [[filter, key] as const]
    })
    onMeasure({ metric: chosen, segment: Object.fromEntries(kept) })
  }
  function choose(filter: keyof Segment, key: string) {
    const { [filter]: _, ...others } = segment
    onMeasure({ metric, segment: key === "" ? others : { ...others, [filter]: key } })
  }
  return (
    <div className={styles.fields}>
      <label>
        {i18n._("goals.field.metric")}
        <select value={metric} onChange={({ target }) => chooseMetric(target.value)}>
          {TARGET_METRICS.map((each) => (
            <option key={each} value={each}>
              {i18n._(`goals.metric.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {filtersFor(metric).map((filter) => (
        <label key={filter}>
          {i18n._(`goals.field.${filter}`)}
          <select value={segment[filter] ?? ""} onChange={({ target }) => choose(filter, target.value)}>
            <option value="">{i18n._(`goals.all.${filter}`)}</option>
            {options
              .filter((option) => option.filter === filter)
              .map(({ key, label }) => (
                <option key={key} value={key}>
                  {filter === "device" || filter === "language" ? i18n._(`goals.${filter}.${key}`) : label}
                </option>
              ))}
          </select>
        </label>
      ))}
    </div>
  )
}
