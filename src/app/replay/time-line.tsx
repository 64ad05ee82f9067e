import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import { useStore } from "zustand"
import { zonesOf } from "../../client/replay/film.ts"
import { kindOf } from "../../client/replay/moment-kind.ts"
import { clockWords, momentWords } from "../../client/replay/moment-words.ts"
import { momentAt, type Player } from "../../client/replay/player.ts"
import "./messages.ts"
import styles from "./time-line.module.css"

/** Those that have a mark: zones are bands, and what is only looked at would cover the rest. */
const MARKED = ["product", "answered", "low", "struggle", "cart", "help", "asked", "held"]

/** The line of the visit, with its zones and marks. A range input: mouse, touch, arrows, Home and End move along it. */
export function TimeLine({ player }: { player: Player }) {
  const { i18n } = useLingui()
  const { film } = player
  const at = useStore(player.store, (state) => state.at)
  const zones = useMemo(() => zonesOf(film), [film])
  const share = (time: number) => `${(100 * Math.max(0, Math.min(film.length, time))) / (film.length || 1)}%`
  const tones = useMemo(
    () => new Map([...new Set(zones.map(({ zone }) => zone))].map((zone, tone) => [zone, tone])),
    [zones],
  )
  const moment = film.moments[momentAt(film, at)]
  const told = [
    i18n._("replay.at", { at: clockWords(at), length: clockWords(film.length) }),
    moment ? momentWords(i18n, moment) : null,
  ]
  return (
    <div className={styles.line}>
      <div className={styles.bands} aria-hidden="true">
        {zones.map(({ from, to, zone }) => (
          <span
            key={from}
            className={styles.band}
            data-tone={(tones.get(zone) ?? 0) % 4}
            style={{ insetInlineStart: share(from), width: share(to - from) }}
          />
        ))}
        {film.idle.map(({ from, to }) => (
          <span
            key={from}
            className={styles.idle}
            style={{ insetInlineStart: share(from), width: share(to - from) }}
          />
        ))}
        {film.moments
          .filter((each) => MARKED.includes(kindOf(each)))
          .map((each) => (
            <span
              key={each.id}
              className={styles.mark}
              data-kind={kindOf(each)}
              style={{ insetInlineStart: share(each.offset) }}
            />
          ))}
        <span className={styles.head} style={{ insetInlineStart: share(at) }} />
      </div>
      <input
        type="range"
        min={0}
        max={Math.ceil(film.length / 1000)}
        step={1}
        value={Math.round(at / 1000)}
        aria-label={i18n._("replay.line")}
        aria-valuetext={told.filter(Boolean).join(": ")}
        onChange={({ target }) => player.seek(Number(target.value) * 1000)}
      />
    </div>
  )
}
