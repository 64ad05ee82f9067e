import { PatternLines } from "@visx/pattern"
import { useId } from "react"
import type { LeaverMetric } from "../../protocol/journeys.ts"
import styles from "./flow.module.css"
import { BAR, bandPath, type FlowLayout } from "./lay-out.ts"
import { stubTone } from "./stub-tone.ts"

/** Of those who go no further, pixels that are drawn beside the bar. */
const STUB = 38
const FILLS = ["1", "2", "3", "4", "5", "few"] as const

export interface FlowBandsProps {
  layout: FlowLayout
  judge: LeaverMetric
  /** The stop or link that is looked at, by id: what belongs to it stands out. */
  lit: string | null
}

/** Bars, bands and those who go no further, as a picture: what it says is said by the buttons over it. */
export function FlowBands({ layout: { width, height, stops, bands }, judge, lit }: FlowBandsProps) {
  const id = `flow${useId()}`
  return (
    <svg className={styles.picture} width={width} height={height} aria-hidden="true" focusable="false">
      <defs>
        {FILLS.map((tone) => (
          <linearGradient key={tone} id={`${id}-${tone}`} x1="0" x2="1" y1="0" y2="0">
            <stop offset="0.35" className={styles.tint} data-tone={tone} />
            <stop offset="1" className={styles.tint} data-tone={tone} stopOpacity={0} />
          </linearGradient>
        ))}
      </defs>
      <PatternLines
        id={`${id}-hidden`}
        width={6}
        height={6}
        orientation={["diagonal"]}
        stroke="var(--hatch)"
        strokeWidth={1.6}
      />
      {bands.map((band) => {
        const { link } = band
        const isLit = lit !== null && [link.id, link.from, link.to].includes(lit)
        return (
          <path
            key={link.id}
            d={bandPath(band)}
            className={band.height > 0 ? styles.band : styles.thread}
            data-lit={isLit || undefined}
          />
        )
      })}
      {stops.map(({ stop, x, y, height: high, leftHeight }) => {
        const tone = stubTone(judge, stop.said[judge])
        return (
          <g key={stop.id}>
            {leftHeight > 0 ? (
              <rect
                x={x + BAR}
                y={y + high - leftHeight}
                width={STUB}
                height={Math.max(1.5, leftHeight)}
                fill={tone === "none" ? "none" : `url(#${id}-${tone})`}
                className={tone === "none" ? styles.silent : undefined}
              />
            ) : null}
            <rect
              className={styles.bar}
              x={x}
              y={y}
              width={BAR}
              height={high}
              rx={2}
              data-lit={stop.id === lit || undefined}
            />
          </g>
        )
      })}
    </svg>
  )
}
