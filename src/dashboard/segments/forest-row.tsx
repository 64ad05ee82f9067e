import { useLingui } from "@lingui/react"
import type { Domain } from "../charts/domain.ts"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import { Hatch } from "../charts/hatch.tsx"
import { toneOf } from "../charts/tone.ts"
import { useWords } from "../format/use-words.ts"
import { compare } from "../reading/compare.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import styles from "./forest.module.css"
import "./messages.ts"
import { RateCell } from "./rate-cell.tsx"
import type { Segment } from "./segment.ts"
import { TrendCell } from "./trend-cell.tsx"
import { WordsCell } from "./words-cell.tsx"

const HEIGHT = 30

export interface ForestRowProps {
  segment: Segment
  total: Measured
  x: (value: number) => number
  width: number
  ticks: readonly number[]
  /** Of all rows' weeks. */
  weeks: Domain
  isRanked: boolean
  /** Its change can't be put down to many being compared. */
  isHeld: boolean
  isOpen: boolean
  /** The one row of the table that Tab stops at; arrows go to the others. */
  isStop: boolean
  onOpen: () => void
}

export function ForestRow(props: ForestRowProps) {
  const { segment, total, x, width, ticks, weeks, isRanked, isHeld, isOpen, isStop, onOpen } = props
  const { i18n } = useLingui()
  const words = useWords()
  const { metric, label, now, before, rate, beside } = segment
  const tone = toneOf(now, isRanked ? total : null)
  const shown = isShown(now) && now.value !== null
  const verdict = compare(metric, now, before)
  const isChanged = (verdict.kind === "higher" || verdict.kind === "lower") && verdict.firm
  const changed = isRanked && isChanged ? verdict : null
  const middle = HEIGHT / 2
  return (
    <tr data-tone={tone} data-open={isOpen || undefined}>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          className={styles.row}
          tabIndex={isStop ? 0 : -1}
          aria-expanded={isOpen}
          data-row={`${metric}:${segment.key}`}
          onClick={onOpen}
        >
          <span className={styles.label}>{label}</span>
          {changed ? (
            <span className={styles.change} data-verdict={changed.kind} data-held={isHeld || undefined}>
              <span aria-hidden="true">
                {changed.kind === "higher" ? "↑" : "↓"} {words.number(Math.abs(changed.delta))}
              </span>
              <span className={styles.said}>
                {words.verdict(metric, changed)}
                {isHeld ? null : `, ${i18n._("segments.perhaps")}`}
              </span>
            </span>
          ) : null}
        </button>
      </th>
      <td className={styles.axis}>
        {shown ? <span className={styles.said}>{words.interval(metric, now)}</span> : null}
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {ticks.map((tick) => (
            <line key={tick} className={styles.grid} x1={x(tick)} x2={x(tick)} y1={0} y2={HEIGHT} />
          ))}
          {isShown(total) && total.value !== null ? (
            <line className={styles.mean} x1={x(total.value)} x2={x(total.value)} y1={0} y2={HEIGHT} />
          ) : null}
          {shown ? (
            <EstimateMark
              at={x(now.value ?? 0)}
              from={now.low === null ? null : x(now.low)}
              to={now.high === null ? null : x(now.high)}
              across={middle}
              tone={tone}
              shape={metric === "easy-share" ? "diamond" : "circle"}
            />
          ) : (
            <Hatch x={x(ticks[0] ?? 0)} y={middle - 5} width={width - 2 * x(ticks[0] ?? 0)} height={10} />
          )}
        </svg>
      </td>
      {shown ? (
        <>
          <td className={styles.value}>{words.value(metric, now.value ?? 0)}</td>
          <td className={styles.number}>{words.number(now.n)}</td>
        </>
      ) : (
        <td className={styles.hidden} colSpan={2} title={i18n._("detail.hidden")}>
          {words.absence(metric, now)}
        </td>
      )}
      <td className={styles.rate}>{rate ? <RateCell rate={rate} /> : null}</td>
      <td className={styles.words}>{shown && beside ? <WordsCell beside={beside} /> : null}</td>
      <td className={styles.trend}>
        {beside ? <TrendCell metric={metric} beside={beside} domain={weeks} tone={tone} /> : null}
      </td>
    </tr>
  )
}
