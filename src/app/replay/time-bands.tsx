import { memo } from "react"
import { type Film, zonesOf } from "../../client/replay/film.ts"
import { kindOf } from "../../client/replay/moment-kind.ts"
import styles from "./time-line.module.css"

/** Those that have a mark: zones are bands, and what is only said beside would cover the rest. */
const MARKED = ["product", "answered", "low", "struggle", "cart", "help", "asked", "held"]
/** Colours of bands, of which the same zone always has the same. */
const TONES = 4
/** The share of the line that a band must have for its name. */
const NAMED = 0.14

/** How far along the line of a film a moment is. */
export function shareOf({ length }: Pick<Film, "length">, time: number): string {
  return `${(100 * Math.max(0, Math.min(length, time))) / (length || 1)}%`
}

/** What doesn't change on the line of a visit: zones, pauses, marks. */
export const TimeBands = memo(function TimeBands({ film }: { film: Film }) {
  const zones = zonesOf(film)
  const names = new Map(film.moments.flatMap(({ zone }) => (zone ? [[zone.id, zone.label] as const] : [])))
  const order = [...new Set(zones.map(({ zone }) => zone))]
  const span = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    insetInlineStart: shareOf(film, from),
    width: shareOf(film, to - from),
  })
  return (
    <>
      {zones.map((band) => (
        <span
          key={band.from}
          className={styles.band}
          data-tone={order.indexOf(band.zone) % TONES}
          style={span(band)}
        >
          {band.to - band.from > NAMED * film.length ? (
            <span className={styles.zone}>{names.get(band.zone) ?? band.zone}</span>
          ) : null}
        </span>
      ))}
      {film.idle.map((pause) => (
        <span key={pause.from} className={styles.idle} style={span(pause)} />
      ))}
      {film.moments
        .filter((each) => MARKED.includes(kindOf(each)))
        .map((each) => (
          <span
            key={each.id}
            className={styles.mark}
            data-kind={kindOf(each)}
            style={{ insetInlineStart: shareOf(film, each.offset) }}
          />
        ))}
    </>
  )
})
