import styles from "./marks.module.css"
import type { Tone } from "./tone.ts"

export interface EstimateMarkProps {
  /** Pixels along the axis of the values. */
  at: number
  /** Ends of the interval along the same axis; without them there is only the dot. */
  from: number | null
  to: number | null
  /** Pixels across that axis. */
  across: number
  vertical?: boolean
  /** Circle for CSAT and NPS, diamond for CES. */
  shape?: "circle" | "diamond"
  tone: Tone
  /** Pixels. */
  radius?: number
}

/** The one mark of every estimate: a dot with its interval; open and dashed when there are few answers. */
export function EstimateMark(props: EstimateMarkProps) {
  const { at, from, to, across, vertical = false, shape = "circle", tone, radius = 5.5 } = props
  const [x, y] = vertical ? [across, at] : [at, across]
  const half = radius * 0.92
  return (
    <g className={styles[tone]}>
      {from !== null && to !== null ? (
        <line
          className={styles.whisker}
          x1={vertical ? across : from}
          x2={vertical ? across : to}
          y1={vertical ? from : across}
          y2={vertical ? to : across}
        />
      ) : null}
      {shape === "circle" ? (
        <circle className={styles.dot} cx={x} cy={y} r={radius} />
      ) : (
        <rect
          className={styles.dot}
          x={x - half}
          y={y - half}
          width={2 * half}
          height={2 * half}
          transform={`rotate(45 ${x} ${y})`}
        />
      )}
    </g>
  )
}
