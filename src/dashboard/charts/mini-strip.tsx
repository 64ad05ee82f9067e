import { scaleLinear } from "@visx/scale"
import { isShown, type Measured, type NumberMetric } from "../reading/measured.ts"
import { croppedDomain } from "./domain.ts"
import styles from "./mini-strip.module.css"
import { toneOf } from "./tone.ts"
import { useWidth } from "./use-width.ts"

const HEIGHT = 20

export interface MiniStripProps {
  metric: NumberMetric
  now: Measured
  before: Measured
  /** What the strip shows, in a sentence. */
  summary: string
}

/** A number with its interval, and a tick where it was in the period before. */
export function MiniStrip({ metric, now, before, summary }: MiniStripProps) {
  const [box, width] = useWidth<HTMLDivElement>(200)
  const scale = scaleLinear<number>({
    domain: [...croppedDomain(metric, [now, before])],
    range: [6, width - 6],
  })
  const middle = HEIGHT / 2
  return (
    <div ref={box} className={styles.box} data-tone={toneOf(now, null)}>
      <svg width={width} height={HEIGHT} role="img" aria-label={summary}>
        <line className={styles.axis} x1={0} x2={width} y1={middle} y2={middle} />
        {isShown(now) && now.value !== null ? (
          <>
            {now.low !== null && now.high !== null ? (
              <rect
                className={styles.interval}
                x={scale(now.low)}
                width={Math.max(2, scale(now.high) - scale(now.low))}
                y={middle - 3}
                height={6}
                rx={3}
              />
            ) : null}
            <circle className={styles.dot} cx={scale(now.value)} cy={middle} r={5} />
          </>
        ) : null}
        {isShown(before) && before.value !== null ? (
          <line
            className={styles.before}
            x1={scale(before.value)}
            x2={scale(before.value)}
            y1={middle - 8}
            y2={middle + 8}
          />
        ) : null}
      </svg>
    </div>
  )
}
