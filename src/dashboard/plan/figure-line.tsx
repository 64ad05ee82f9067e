import { scaleLinear } from "@visx/scale"
import type { Plan, PlanFigure } from "../../client/plan/ask-plan.ts"
import { sideOf, standingOf } from "../../client/plan/plan-scale.ts"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import styles from "./figure-line.module.css"

const EDGE = 7

/** From where to where all of a plan's numbers lie, so that its lines have one axis. */
export function rangeOf({ total, zones, tiles, measure }: Plan): readonly [low: number, high: number] {
  const ends = [total, ...zones, ...tiles].flatMap((figure) =>
    figure.value === null ? [] : [figure.low ?? figure.value, figure.high ?? figure.value],
  )
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  if (ends.length === 0 || low === high) return [0, Math.max(1, high || 1)]
  return measure === "dwell" ? [Math.max(0, low), high] : [Math.max(0, low - 2), Math.min(100, high + 2)]
}

export interface FigureLineProps {
  figure: PlanFigure
  plan: Plan
  range: readonly [low: number, high: number]
  width: number
  height?: number
}

/** A number with its interval, beside the store's: cropped to where the plan's numbers lie. */
export function FigureLine({ figure, plan, range, width, height = 22 }: FigureLineProps) {
  const x = scaleLinear<number>({ domain: [...range], range: [EDGE, width - EDGE] })
  const { total } = plan
  const standing = standingOf(figure)
  const tone =
    standing !== "full"
      ? "few"
      : plan.measure !== "dwell" && sideOf(figure, total) === "below"
        ? "below"
        : "data"
  return (
    <svg width={width} height={height} aria-hidden="true" className={styles.line}>
      <line className={styles.axis} x1={0} x2={width} y1={height / 2} y2={height / 2} />
      {total.value === null ? null : (
        <line className={styles.mean} x1={x(total.value)} x2={x(total.value)} y1={0} y2={height} />
      )}
      {figure.value === null ? null : (
        <EstimateMark
          at={x(figure.value)}
          from={figure.low === null ? null : x(figure.low)}
          to={figure.high === null ? null : x(figure.high)}
          across={height / 2}
          tone={tone}
          shape={plan.measure === "effort" ? "diamond" : "circle"}
          radius={4.8}
        />
      )}
    </svg>
  )
}
