import { useLingui } from "@lingui/react"
import { scaleLinear } from "@visx/scale"
import { endsOf, type ScoreCounts } from "../../metrics/index.ts"
import { scoreStep } from "../comments/score-step.ts"
import { useWords } from "../format/use-words.ts"
import type { RowMetric } from "../state/view-state.ts"
import styles from "./distribution.module.css"
import "./messages.ts"
import { PROMPT_OF } from "./segment.ts"

const WIDTH = 300
const HEIGHT = 112
const TOP = 18
const FOOT = 18
const GAP = 5

/** How often each score was given. Bars start at zero. */
export function Distribution({ metric, scores }: { metric: RowMetric; scores: ScoreCounts }) {
  const { i18n } = useLingui()
  const words = useWords()
  const { first } = endsOf(scores.scale)
  const most = Math.max(1, ...scores.counts)
  const floor = HEIGHT - FOOT
  const height = scaleLinear<number>({ domain: [0, most], range: [0, floor - TOP] })
  const step = WIDTH / scores.counts.length
  const said = scores.counts
    .map((count, index) => i18n._("detail.votes.score", { score: first + index, count: words.number(count) }))
    .join("; ")
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={i18n._("detail.votes.summary", { scores: said })}
    >
      {scores.counts.map((count, index) => {
        const score = first + index
        const middle = (index + 0.5) * step
        const tall = Math.max(count > 0 ? 2 : 0, height(count))
        return (
          <g key={score}>
            <rect
              data-step={scoreStep(PROMPT_OF[metric], score)}
              x={index * step + GAP / 2}
              width={step - GAP}
              y={floor - tall}
              height={tall}
              rx={2}
            />
            <text className={styles.count} x={middle} y={floor - tall - 5} textAnchor="middle">
              {words.number(count)}
            </text>
            <text className={styles.score} x={middle} y={HEIGHT - 4} textAnchor="middle">
              {score}
            </text>
          </g>
        )
      })}
      <line className={styles.floor} x1={0} x2={WIDTH} y1={floor} y2={floor} />
    </svg>
  )
}
