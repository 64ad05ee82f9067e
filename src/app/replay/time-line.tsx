import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { clockWords, momentWords } from "../../client/replay/moment-words.ts"
import { momentAt, type Player } from "../../client/replay/player.ts"
import "./messages.ts"
import { shareOf, TimeBands } from "./time-bands.tsx"
import styles from "./time-line.module.css"

/** The line of the visit, with its zones and marks. A range input: mouse, touch, arrows, Home and End move along it. */
export function TimeLine({ player }: { player: Player }) {
  const { i18n } = useLingui()
  const { film } = player
  const at = useStore(player.store, (state) => state.at)
  const moment = film.moments[momentAt(film, at)]
  const told = [
    i18n._("replay.at", { at: clockWords(at), length: clockWords(film.length) }),
    moment ? momentWords(i18n, moment) : null,
  ]
  return (
    <div className={styles.line}>
      <div className={styles.bands} aria-hidden="true">
        <TimeBands film={film} />
        <span className={styles.head} style={{ insetInlineStart: shareOf(film, at) }} />
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
