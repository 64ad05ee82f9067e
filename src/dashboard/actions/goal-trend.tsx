import { scaleLinear } from "@visx/scale"
import { Area, LinePath } from "@visx/shape"
import type { TargetMetric } from "../../domain/target.ts"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { ActionLine } from "../../protocol/actions.ts"
import type { PlainGroup, PlainReply } from "../api/parse-figures.ts"
import { useWidth } from "../charts/use-width.ts"
import { formatDay } from "../format/days.ts"
import { addDays, type Day, mondayOf, timeOf } from "../period/day.ts"
import type { Days } from "../period/period.ts"
import { goalAxis } from "./goal-axis.ts"
import styles from "./goal-trend.module.css"
import { useMeasureWords } from "./use-measure-words.ts"

const HEIGHT = 190
const GUTTER = 54
const FOOT = 20
/** Of the line of actions under the trend. */
const LANE = 26

export interface GoalTrendProps {
  metric: TargetMetric
  weeks: PlainReply
  goal: number | null
  /** The days that are shaded: those by which the goal is judged, or that lie around an action. */
  shades: readonly Days[]
  actions: readonly Pick<ActionLine, "id" | "on" | "what">[]
  /** The action that is looked at; `null`: none. */
  own?: string | null
  summary: string
}

interface Point {
  readonly key: string
  readonly at: number
  readonly figure: PlainGroup
}

function pointsOf({ groups }: PlainReply): readonly Point[] {
  return groups.flatMap((figure) => {
    const monday = mondayOf(figure.key)
    return monday === null ? [] : [{ key: figure.key, at: timeOf(addDays(monday, 3)), figure }]
  })
}

/** A number week by week with its goal, and under it what was done when. */
export function GoalTrend({ metric, weeks, goal, shades, actions, own = null, summary }: GoalTrendProps) {
  const words = useMeasureWords()
  const [box, width] = useWidth<HTMLDivElement>(520)
  const points = pointsOf(weeks)
  const right = Math.max(80, width - GUTTER)
  const bottom = HEIGHT - FOOT - LANE
  // Before the first answer there is nothing to see.
  const first = points.find(({ figure }) => figure.n > 0)
  const start = first ? (mondayOf(first.key) ?? weeks.from) : weeks.from
  const from = start > weeks.from ? start : weeks.from
  const x = scaleLinear<number>({
    domain: [timeOf(from), timeOf(addDays(weeks.to, 1))],
    range: [4, right],
    clamp: true,
  })
  const y = goalAxis(
    metric,
    points.map(({ figure }) => figure),
    goal,
    [bottom - 4, 20],
  )
  const isTold = ({ figure }: Point) => figure.value !== null
  const startOf = (day: Day) => x(timeOf(day))
  const inReach = actions.filter(({ on }) => on >= from && on <= weeks.to)
  return (
    <div ref={box} className={styles.box}>
      <svg width={width} height={HEIGHT} role="img" aria-label={summary}>
        {shades.map(({ from, to }) => (
          <rect
            key={from}
            className={styles.shade}
            x={startOf(from)}
            width={Math.max(0, startOf(addDays(to, 1)) - startOf(from))}
            y={0}
            height={bottom}
            rx={3}
          />
        ))}
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={0} x2={right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.tick} x={right + 6} y={y(tick) + 4}>
              {words.value(metric, tick)}
            </text>
          </g>
        ))}
        <Area<Point>
          className={styles.band ?? ""}
          data={[...points]}
          defined={({ figure }) => figure.value !== null && figure.low !== null && figure.high !== null}
          x={({ at }) => x(at)}
          y0={({ figure }) => y(figure.low ?? 0)}
          y1={({ figure }) => y(figure.high ?? 0)}
        />
        <LinePath<Point>
          className={styles.line ?? ""}
          data={[...points]}
          defined={isTold}
          x={({ at }) => x(at)}
          y={({ figure }) => y(figure.value ?? 0)}
        />
        {points.filter(isTold).map(({ key, at, figure }) => (
          <circle
            key={key}
            className={styles.point}
            data-few={figure.n < GREYED_UNDER || undefined}
            cx={x(at)}
            cy={y(figure.value ?? 0)}
            r={2.8}
          />
        ))}
        {goal === null ? null : (
          <>
            <line className={styles.goal} x1={0} x2={right} y1={y(goal)} y2={y(goal)} />
            <text className={styles.wanted} x={4} y={y(goal) - 5}>
              {words.goal(metric, goal)}
            </text>
          </>
        )}
        <line className={styles.lane} x1={0} x2={right} y1={bottom + LANE / 2} y2={bottom + LANE / 2} />
        {inReach.map(({ id, on, what }) => {
          const at = x(timeOf(on) + 43_200_000)
          return (
            <g key={id} className={styles.deed} data-other={(own !== null && own !== id) || undefined}>
              <title>{`${formatDay(on, words.language)}: ${what}`}</title>
              <line x1={at} x2={at} y1={0} y2={bottom + LANE / 2} />
              <rect x={at - 5} y={bottom + LANE / 2 - 5} width={10} height={10} rx={2} />
            </g>
          )
        })}
        <text className={styles.tick} x={4} y={HEIGHT - 4}>
          {formatDay(from, words.language, weeks.to)}
        </text>
        <text className={styles.tick} x={right} y={HEIGHT - 4} textAnchor="end">
          {formatDay(weeks.to, words.language)}
        </text>
      </svg>
    </div>
  )
}
