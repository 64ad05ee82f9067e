import { useLingui } from "@lingui/react"
import { scaleLinear } from "@visx/scale"
import { type KeyboardEvent, useRef } from "react"
import { domainOf, wholeRange } from "../charts/domain.ts"
import { useWidth } from "../charts/use-width.ts"
import { useWords } from "../format/use-words.ts"
import { isShown, type Measured } from "../reading/measured.ts"
import type { RowMetric, Sort } from "../state/view-state.ts"
import styles from "./forest.module.css"
import { ForestRow } from "./forest-row.tsx"
import { nameOfRow } from "./held-changes.ts"
import "./messages.ts"
import type { Segment } from "./segment.ts"
import { SortHeader } from "./sort-header.tsx"

export interface ForestProps {
  metric: RowMetric
  /** What the rows are. */
  heading: string
  total: Measured
  segments: readonly Segment[]
  /** Rows whose change holds though many are compared. */
  held: ReadonlySet<string>
  openKey: string | null
  sort: Sort
  /** Whether rows may be put in order of their values, and coloured by them. */
  isRanked: boolean
  onSort: (sort: Sort) => void
  onOpen: (key: string) => void
}

const EDGE = 8
/** Pixels; narrower than this only every other tick has its number. */
const NARROW = 220
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Where the row that is moved to lies; `null` for a key that doesn't move. */
function target(key: string, at: number, count: number): number | null {
  if (key === "Home") return 0
  if (key === "End") return count - 1
  const step = STEPS[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

/** One metric, a row each: the value with its interval on one axis, beside the store's mean. */
export function Forest(props: ForestProps) {
  const { metric, heading, total, segments, held, openKey, sort, isRanked, onSort, onOpen } = props
  const { i18n } = useLingui()
  const words = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const [axis, width] = useWidth<HTMLDivElement>(240)
  const [low, high] = wholeRange(metric)
  const weeks = domainOf(
    metric,
    segments.flatMap(({ beside }) => beside?.values.filter((value) => value !== null) ?? []),
  )
  const x = scaleLinear<number>({ domain: [low, high], range: [EDGE, width - EDGE] })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (high - low))
  const names = { metric: words.metric(metric), note: words.note(metric) }
  const caption = isShown(total)
    ? i18n._("segments.caption", {
        ...names,
        total: words.value(metric, total.value ?? 0),
        n: words.number(total.n),
      })
    : i18n._("segments.caption.none", { ...names, total: words.absence(metric, total) })

  const move = (event: KeyboardEvent) => {
    const buttons = [...(body.current?.querySelectorAll("button") ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1
    const next = at < 0 ? null : target(event.key, at, buttons.length)
    if (next === null) return
    event.preventDefault()
    buttons[next]?.focus()
  }
  return (
    <table className={styles.forest}>
      <caption>
        <b>{names.metric}</b> {names.note}
        <span className={styles.said}>{caption}</span>
      </caption>
      <thead>
        <tr>
          <SortHeader name={heading} sortKey="name" sort={sort} onSort={isRanked ? onSort : null} />
          <th scope="col" className={styles.axis}>
            <span className={styles.said}>{i18n._("segments.interval")}</span>
            <div ref={axis}>
              <svg width={width} height={16} aria-hidden="true">
                {ticks.map((tick, index) =>
                  index % 2 === 1 && width < NARROW ? null : (
                    <text
                      key={tick}
                      x={x(tick)}
                      y={12}
                      textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
                    >
                      {words.value(metric, tick)}
                    </text>
                  ),
                )}
              </svg>
            </div>
          </th>
          {(["value", "n"] as const).map((key) => (
            <SortHeader
              key={key}
              name={i18n._(`segments.${key}`)}
              sortKey={key}
              sort={sort}
              onSort={isRanked ? onSort : null}
              place="number"
            />
          ))}
          <th scope="col" className={styles.rate}>
            {i18n._("segments.rate")}
          </th>
          <SortHeader
            name={i18n._("segments.words")}
            sortKey="words"
            sort={sort}
            onSort={isRanked ? onSort : null}
            place="words"
          />
          <th scope="col" className={styles.trend}>
            {i18n._("detail.trend")}
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        {segments.map((segment, index) => (
          <ForestRow
            key={segment.key}
            segment={segment}
            total={total}
            x={x}
            width={width}
            ticks={ticks}
            weeks={weeks}
            isRanked={isRanked}
            isHeld={held.has(nameOfRow(segment))}
            isOpen={segment.key === openKey}
            isStop={
              openKey === null || !segments.some(({ key }) => key === openKey)
                ? index === 0
                : segment.key === openKey
            }
            onOpen={() => onOpen(segment.key)}
          />
        ))}
      </tbody>
    </table>
  )
}
