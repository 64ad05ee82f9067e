import { scaleLinear } from "@visx/scale"
import { Area, LinePath } from "@visx/shape"
import { formatDay } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { timeOf } from "../period/day.ts"
import type { Days } from "../period/period.ts"
import { isShown, type NumberMetric } from "../reading/measured.ts"
import { croppedDomain } from "./domain.ts"
import styles from "./trend-chart.module.css"
import type { TrendPoint } from "./trend-point.ts"
import { isAlone, middleOf } from "./trend-shape.ts"
import { useWidth } from "./use-width.ts"

const GUTTER = 38
const FOOT = 18
/** Narrower than this it is a small picture beside a number. */
const SMALL = 170
const HALF_DAY = 43_200_000

export interface TrendChartProps {
  metric: NumberMetric
  points: readonly TrendPoint[]
  /** All the days on the axis. */
  range: Days
  /** The period that is read; shaded. */
  current: Days
  summary: string
}

/** A metric over time: straight lines between estimates, the band of their intervals behind. */
export function TrendChart({ metric, points, range, current, summary }: TrendChartProps) {
  const words = useWords()
  const [box, width] = useWidth<HTMLDivElement>(230)
  const height = width < SMALL ? 88 : 122
  const right = width - GUTTER
  const x = scaleLinear<number>({
    domain: [timeOf(range.from) - HALF_DAY, timeOf(range.to) + HALF_DAY],
    range: [2, right],
  })
  const figures = points.map(({ figure }) => figure)
  const y = scaleLinear<number>({
    domain: [...croppedDomain(metric, figures)],
    range: [height - FOOT - 4, 6],
  })
  const isDefined = ({ figure }: TrendPoint) => isShown(figure)
  const xOf = (point: TrendPoint) => x(middleOf(point.days))
  const ends = points.filter(isDefined)
  const shadeFrom = x(timeOf(current.from) - HALF_DAY)
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={height} role="img" aria-label={summary}>
        <rect
          className={styles.current}
          x={shadeFrom}
          width={Math.max(0, right - shadeFrom)}
          y={0}
          height={height - FOOT}
          rx={3}
        />
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={0} x2={right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.tick} x={right + 5} y={y(tick) + 4}>
              {words.value(metric, tick)}
            </text>
          </g>
        ))}
        <Area<TrendPoint>
          className={styles.band ?? ""}
          data={[...points]}
          defined={({ figure }) => isShown(figure) && figure.low !== null && figure.high !== null}
          x={xOf}
          y0={({ figure }) => y(figure.low ?? 0)}
          y1={({ figure }) => y(figure.high ?? 0)}
        />
        <LinePath<TrendPoint>
          className={styles.line ?? ""}
          data={[...points]}
          defined={isDefined}
          x={xOf}
          y={({ figure }) => y(figure.value ?? 0)}
        />
        {ends.map((point) => (
          <g
            key={point.key}
            data-few={point.figure.standing === "greyed" || undefined}
            className={styles.point}
          >
            {isAlone(points, point) && point.figure.low !== null && point.figure.high !== null ? (
              <line x1={xOf(point)} x2={xOf(point)} y1={y(point.figure.low)} y2={y(point.figure.high)} />
            ) : null}
            <circle cx={xOf(point)} cy={y(point.figure.value ?? 0)} r={points.length > 40 ? 1.6 : 2.6} />
          </g>
        ))}
        <text className={styles.tick} x={2} y={height - 3}>
          {formatDay(range.from, words.language, range.to)}
        </text>
        <text className={styles.tick} x={right} y={height - 3} textAnchor="end">
          {formatDay(range.to, words.language)}
        </text>
      </svg>
    </div>
  )
}
