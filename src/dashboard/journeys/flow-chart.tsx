import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useMemo, useState } from "react"
import type { LeaverMetric } from "../../protocol/journeys.ts"
import { useWidth } from "../charts/use-width.ts"
import { useWords } from "../format/use-words.ts"
import styles from "./flow.module.css"
import { FlowBands } from "./flow-bands.tsx"
import { linkWords, shareWords, stopWords } from "./flow-words.ts"
import { focusStop } from "./focus-stop.ts"
import type { Journey, Stop } from "./journey.ts"
import { BAR, layOut } from "./lay-out.ts"
import "./messages.ts"
import type { OpenStop } from "./journeys-view.ts"
import { isMoveKey, moveFocus } from "./move-focus.ts"
import { stepWords } from "./step-words.ts"
import { stopName } from "./stop-name.ts"

export interface FlowProps {
  journey: Journey
  judge: LeaverMetric
  open: Stop | null
  onOpen: (stop: OpenStop) => void
}

const HEIGHT = 560
/** A bar that is lower than this has no room beside it for a line of its own. */
const LOW = 30
/** Steps that are nearer to each other have no room for the share in the line of a name. */
const NARROW = 168
/** Room for the name of a stop that isn't of the last step. */
const NAME_ROOM = 12

/** The flow: a bar a stop, a band between two as wide as visits went there, and at its foot those who go no further. */
export function FlowChart({ journey, judge, open, onOpen }: FlowProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const [box, width] = useWidth<HTMLElement>(960)
  const layout = useMemo(() => layOut(journey, width, HEIGHT), [journey, width])
  const [lit, setLit] = useState<string | null>(null)
  const [reached, setReached] = useState<string | null>(null)
  const steps = [...new Set(layout.stops.map(({ x, stop }) => `${x} ${stop.step}`))].map((each) => {
    const [x = "0", step = "1"] = each.split(" ")
    return { x: Number(x), step: Number(step) }
  })
  const pace = (steps[1]?.x ?? width) - (steps[0]?.x ?? 0)
  const first = reached ?? open?.id ?? layout.stops[0]?.stop.id
  const byId = new Map(journey.stops.map((stop) => [stop.id, stop]))

  function move(event: KeyboardEvent, id: string): void {
    if (!isMoveKey(event.key)) return
    event.preventDefault()
    const next = moveFocus(layout, id, event.key)
    if (next !== null) focusStop(next)
  }
  const reaching = (id: string) => ({
    "data-flow": id,
    tabIndex: id === first ? 0 : -1,
    onFocus: () => {
      setReached(id)
      setLit(id)
    },
    onBlur: () => setLit(null),
    onPointerEnter: () => setLit(id),
    onPointerLeave: () => setLit(null),
    onKeyDown: (event: KeyboardEvent) => move(event, id),
  })
  const leftOf = (stop: Stop, withShare = true) =>
    stop.left ? (
      <span className={styles.left} aria-hidden="true">
        <b>{words.number(-stop.left)}</b> {withShare ? shareWords(stop, words) : null}
      </span>
    ) : null
  return (
    <section
      ref={box}
      className={styles.chart}
      style={{ height: layout.height + 24 }}
      aria-label={i18n._("journeys.summary", {
        visits: words.number(journey.visits ?? 0),
        stops: journey.stops.length,
        steps: steps.length,
      })}
    >
      <FlowBands layout={layout} judge={judge} lit={lit} />
      {steps.map(({ x, step }) => (
        <span key={step} className={styles.step} style={{ left: x }}>
          {stepWords(i18n, step)}
        </span>
      ))}
      {layout.bands.map(({ link, from, to, height }) => (
        <button
          key={link.id}
          type="button"
          className={styles.link}
          style={{ left: (from.x + to.x) / 2, top: (from.y + to.y + height) / 2 + 24 }}
          aria-label={linkWords(i18n, words, link, journey)}
          onClick={() => {
            const stop = byId.get(link.to)
            if (stop) onOpen(stop)
          }}
          {...reaching(link.id)}
        >
          <span aria-hidden="true">
            {link.visits === null ? i18n._("journeys.few.short") : words.number(link.visits)}
          </span>
        </button>
      ))}
      {layout.stops.map(({ stop, x, y, height }) => (
        <button
          key={stop.id}
          type="button"
          className={styles.stop}
          style={{
            left: x,
            top: y - 22 + 24,
            height: height + 22,
            width: Math.max(BAR, Math.min(pace - NAME_ROOM, width - x)),
          }}
          aria-label={stopWords(i18n, words, stop)}
          aria-current={stop.id === open?.id || undefined}
          onClick={() => onOpen(stop)}
          {...reaching(stop.id)}
        >
          <span className={styles.name} aria-hidden="true">
            <b>{stopName(i18n, stop)}</b> {words.number(stop.visits)}
            {height < LOW ? leftOf(stop, pace > NARROW) : null}
          </span>
          {height < LOW ? null : leftOf(stop)}
        </button>
      ))}
    </section>
  )
}
