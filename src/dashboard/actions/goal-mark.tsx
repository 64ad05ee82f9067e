import type { TargetMetric } from "../../domain/target.ts"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import { Hatch } from "../charts/hatch.tsx"
import { useWidth } from "../charts/use-width.ts"
import { type GoalAxis, goalAxis } from "./goal-axis.ts"
import styles from "./goal-mark.module.css"

const HEIGHT = 28

export interface GoalMarkProps {
  metric: TargetMetric
  figure: FigureReply
  /** `null`: there is none to reach. */
  goal: number | null
  /** What is seen beside it, on one axis; without it the axis is the mark's own. */
  beside?: readonly FigureReply[]
  /** In a sentence; without it the mark is said elsewhere. */
  summary?: string
}

/** A number as a dot with its interval, and a line where it should be. */
export function GoalMark({ metric, figure, goal, beside = [], summary }: GoalMarkProps) {
  const [box, width] = useWidth<HTMLDivElement>(220)
  const x: GoalAxis = goalAxis(metric, [figure, ...beside], goal, [8, width - 8])
  const middle = HEIGHT / 2
  const { value, low, high, n } = figure
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={summary} aria-hidden={summary === undefined}>
        <line className={styles.axis} x1={0} x2={width} y1={middle} y2={middle} />
        {goal === null ? null : (
          <line className={styles.goal} x1={x(goal)} x2={x(goal)} y1={2} y2={HEIGHT - 2} />
        )}
        {value === null ? (
          n > 0 ? (
            <Hatch x={width / 2 - 30} y={middle - 6} width={60} height={12} />
          ) : null
        ) : (
          <EstimateMark
            at={x(value)}
            from={low === null ? null : x(low)}
            to={high === null ? null : x(high)}
            across={middle}
            shape={metric === "ces" ? "diamond" : "circle"}
            tone={n < GREYED_UNDER ? "few" : "data"}
          />
        )}
      </svg>
    </div>
  )
}
