import { useLingui } from "@lingui/react"
import { scaleLinear } from "@visx/scale"
import { memo } from "react"
import { JOURNEY_STAGES } from "../../domain/journey-stage.ts"
import { EstimateMark } from "../charts/estimate-mark.tsx"
import { Hatch } from "../charts/hatch.tsx"
import { toneOf } from "../charts/tone.ts"
import { useWidth } from "../charts/use-width.ts"
import { useWords } from "../format/use-words.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import type { JourneyCell } from "./journey-cells.ts"
import { JourneyLegend } from "./journey-legend.tsx"
import { JourneyList } from "./journey-list.tsx"
import styles from "./journey-strip.module.css"
import "./messages.ts"

const HEIGHT = 190
const FOOT = 40
const GUTTER = 40
/** Narrower than this there is no room for seven columns. */
const NARROW = 640
const TICKS = [0, 25, 50, 75, 100]

interface JourneyStripProps {
  cells: readonly JourneyCell[]
  mean: Measured
}

/** The share of positive scores along the journey: circles for CSAT, diamonds for CES. */
export const JourneyStrip = memo(function JourneyStrip({ cells, mean }: JourneyStripProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const [box, width] = useWidth<HTMLDivElement>(1100)
  const shown = cells.filter(({ now }) => isShown(now))
  const least = Math.min(75, ...shown.map(({ now }) => now.low ?? 100))
  const floor = shown.length === 0 ? 0 : Math.max(0, Math.floor(least / 25) * 25)
  const plot = HEIGHT - FOOT
  const y = scaleLinear<number>({ domain: [floor, 100], range: [plot - 10, 12] })
  const step = (width - GUTTER) / JOURNEY_STAGES.length
  const stages = shown.map(({ stage, metric, now }) =>
    i18n._("overview.journey.part", {
      stage: i18n._(`dashboard.stage.${stage}`),
      metric: words.metric(metric),
      value: words.value(metric, now.value ?? 0),
    }),
  )
  const summary = i18n._("overview.journey.summary", { stages: stages.join("; ") || "–" })
  return (
    <section className={styles.section} aria-labelledby="journey">
      <div className={styles.head}>
        <h2 id="journey">
          {i18n._("overview.journey")} <small>{i18n._("overview.journey.note")}</small>
        </h2>
        <JourneyLegend mean={mean} />
      </div>
      <div ref={box} className={styles.box}>
        {width < NARROW ? (
          <JourneyList cells={cells} mean={mean} width={width} summary={summary} />
        ) : (
          <svg width={width} height={HEIGHT} role="img" aria-label={summary}>
            {TICKS.filter((tick) => tick >= floor).map((tick) => (
              <g key={tick}>
                <line className={styles.grid} x1={0} x2={width} y1={y(tick)} y2={y(tick)} />
                <text className={styles.tick} x={width} y={y(tick) + 15} textAnchor="end">
                  {tick}%
                </text>
              </g>
            ))}
            {isShown(mean) && mean.value !== null ? (
              <line className={styles.mean} x1={0} x2={width} y1={y(mean.value)} y2={y(mean.value)} />
            ) : null}
            {JOURNEY_STAGES.map((stage, column) => (
              <g key={stage}>
                {column > 0 ? (
                  <line className={styles.grid} x1={column * step} x2={column * step} y1={0} y2={HEIGHT} />
                ) : null}
                <text className={styles.stage} x={(column + 0.5) * step} y={HEIGHT - 4} textAnchor="middle">
                  {i18n._(`dashboard.stage.${stage}`)}
                </text>
              </g>
            ))}
            {cells.map((cell) => {
              const column = JOURNEY_STAGES.indexOf(cell.stage)
              const side = cell.metric === "csat" ? 0.34 : 0.66
              return (
                <JourneyMark
                  key={`${cell.stage} ${cell.metric}`}
                  cell={cell}
                  x={(column + side) * step}
                  y={y}
                  plot={plot}
                />
              )
            })}
          </svg>
        )}
      </div>
    </section>
  )
})

interface JourneyMarkProps {
  cell: JourneyCell
  x: number
  y: (value: number) => number
  /** Height of the part that is drawn in. */
  plot: number
}

function JourneyMark({ cell: { metric, now, whole }, x, y, plot }: JourneyMarkProps) {
  const words = useWords()
  const isCircle = metric === "csat"
  const tone = toneOf(now, whole)
  const drawn = isShown(now) && now.value !== null
  const beside = isCircle
    ? { x: x - 11, textAnchor: "end" as const }
    : { x: x + 11, textAnchor: "start" as const }
  return (
    <g>
      {now.standing === "hidden" ? <Hatch x={x - 7} y={12} width={14} height={plot - 22} /> : null}
      {drawn ? (
        <>
          <EstimateMark
            vertical
            at={y(now.value ?? 0)}
            from={now.low === null ? null : y(now.low)}
            to={now.high === null ? null : y(now.high)}
            across={x}
            tone={tone}
            shape={isCircle ? "circle" : "diamond"}
          />
          <text className={styles.value} data-tone={tone} y={y(now.value ?? 0) + 5} {...beside}>
            {words.value(metric, now.value ?? 0).replace("%", "")}
          </text>
        </>
      ) : null}
      <text className={styles.tick} x={x} y={plot + 14} textAnchor="middle">
        {now.n === 0 ? "–" : words.number(now.n)}
      </text>
    </g>
  )
}
