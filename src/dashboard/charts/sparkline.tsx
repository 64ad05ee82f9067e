import { scaleLinear } from "@visx/scale"
import type { Domain } from "./domain.ts"
import styles from "./sparkline.module.css"
import type { Tone } from "./tone.ts"

const WIDTH = 64
const HEIGHT = 22
const EDGE = 3

export interface SparklineProps {
  /** In order; `null` is a gap, never zero. */
  values: readonly (number | null)[]
  /** The same for all that stand below one another. */
  domain: Domain
  tone: Tone
}

interface Point {
  readonly at: number
  readonly value: number
}

/** The stretches without a gap. */
export function stretchesOf(values: readonly (number | null)[]): readonly (readonly Point[])[] {
  const stretches: Point[][] = []
  let last: number | null = null
  for (const [at, value] of values.entries()) {
    if (value !== null && last === null) stretches.push([])
    if (value !== null) stretches.at(-1)?.push({ at, value })
    last = value
  }
  return stretches
}

/** How a number went, small, without axes: what it says stands beside it in words. */
export function Sparkline({ values, domain, tone }: SparklineProps) {
  const x = scaleLinear<number>({ domain: [0, Math.max(1, values.length - 1)], range: [EDGE, WIDTH - EDGE] })
  const y = scaleLinear<number>({ domain: [...domain], range: [HEIGHT - EDGE, EDGE] })
  const stretches = stretchesOf(values)
  const last = stretches.at(-1)?.at(-1)
  return (
    <svg className={styles.sparkline} data-tone={tone} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {stretches.map((points) => {
        const [first] = points
        if (!first) return null
        return points.length === 1 ? (
          <circle key={first.at} cx={x(first.at)} cy={y(first.value)} r={1.4} />
        ) : (
          <polyline key={first.at} points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ")} />
        )
      })}
      {last ? <circle cx={x(last.at)} cy={y(last.value)} r={2.2} /> : null}
    </svg>
  )
}
