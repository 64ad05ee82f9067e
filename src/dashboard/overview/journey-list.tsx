import { useLingui } from "@lingui/react"
import { scaleLinear } from "@visx/scale"
import { JOURNEY_STAGES } from "../../domain/journey-stage.ts"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import { Hatch } from "../charts/hatch.tsx"
import { toneOf } from "../charts/tone.ts"
import { useWords } from "../format/use-words.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import type { JourneyCell } from "./journey-cells.ts"
import styles from "./journey-strip.module.css"
import "./messages.ts"

const LABELS = 84
const NUMBERS = 86
const ROW = 24
const GAP = 10

export interface JourneyListProps {
  cells: readonly JourneyCell[]
  mean: Measured
  width: number
  summary: string
}

/** The journey from above to below, where it is too narrow for columns. */
export function JourneyList({ cells, mean, width, summary }: JourneyListProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const stages = JOURNEY_STAGES.filter((stage) =>
    cells.some((cell) => cell.stage === stage && cell.now.n > 0),
  )
  const x = scaleLinear<number>({ domain: [0, 100], range: [LABELS + 6, width - NUMBERS - 8] })
  const step = 2 * ROW + GAP
  const height = Math.max(step, stages.length * step)
  return (
    <svg width={width} height={height} role="img" aria-label={summary}>
      {[0, 25, 50, 75, 100].map((tick) => (
        <line key={tick} className={styles.grid} x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
      ))}
      {isShown(mean) && mean.value !== null ? (
        <line className={styles.mean} x1={x(mean.value)} x2={x(mean.value)} y1={0} y2={height} />
      ) : null}
      {stages.map((stage, row) => (
        <text key={stage} className={styles.stage} x={0} y={row * step + ROW + 4}>
          {i18n._(`dashboard.stage.${stage}`)}
        </text>
      ))}
      {cells.map(({ stage, metric, now, whole }) => {
        const row = stages.indexOf(stage)
        if (row < 0 || now.n === 0) return null
        const isCircle = metric === "csat"
        const y = row * step + (isCircle ? 0.5 : 1.5) * ROW
        const tone = toneOf(now, whole)
        const shown = isShown(now) && now.value !== null
        return (
          <g key={`${stage} ${metric}`}>
            {shown ? (
              <EstimateMark
                at={x(now.value ?? 0)}
                from={now.low === null ? null : x(now.low)}
                to={now.high === null ? null : x(now.high)}
                across={y}
                tone={tone}
                shape={isCircle ? "circle" : "diamond"}
              />
            ) : (
              <Hatch x={x(0)} y={y - 5} width={x(100) - x(0)} height={10} />
            )}
            <text
              className={styles.value}
              data-tone={tone}
              x={width - NUMBERS + 34}
              y={y + 5}
              textAnchor="end"
            >
              {shown ? words.value(metric, now.value ?? 0) : "–"}
            </text>
            <text className={styles.tick} x={width} y={y + 4} textAnchor="end">
              {words.count(now)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
