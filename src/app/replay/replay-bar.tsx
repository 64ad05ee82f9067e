import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { clockWords } from "../../client/replay/moment-words.ts"
import { type Player, SPEEDS, VIEWS } from "../../client/replay/player.ts"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./replay-bar.module.css"
import { TimeLine } from "./time-line.tsx"

/** What moves the film: play, the line, speed and view. */
export function ReplayBar({ player }: { player: Player }) {
  const { i18n } = useLingui()
  const { at, playing, speed, view, skips } = useStore(player.store)
  return (
    <section className={styles.bar} aria-label={i18n._("replay.title")}>
      <button
        type="button"
        className={styles.play}
        aria-label={i18n._(playing ? "replay.pause" : "replay.play")}
        onClick={player.toggle}
      >
        <Icon name={playing ? "pause" : "play"} size={22} />
      </button>
      <TimeLine player={player} />
      <span className={styles.clock} aria-hidden="true">
        {clockWords(at)} / {clockWords(player.film.length)}
      </span>
      <div className={styles.choices}>
        <select
          aria-label={i18n._("replay.speed")}
          value={speed}
          onChange={({ target }) => {
            const chosen = SPEEDS.find((each) => String(each) === target.value)
            if (chosen) player.set({ speed: chosen })
          }}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {i18n._("replay.speed.times", { speed: each })}
            </option>
          ))}
        </select>
        <select
          aria-label={i18n._("replay.view")}
          value={view}
          onChange={({ target }) => {
            const chosen = VIEWS.find((each) => each === target.value)
            if (chosen) player.set({ view: chosen })
          }}
        >
          {VIEWS.map((each) => (
            <option key={each} value={each}>
              {i18n._(`replay.view.${each}`)}
            </option>
          ))}
        </select>
        <label className={styles.skips}>
          <input
            type="checkbox"
            checked={skips}
            onChange={({ target }) => player.set({ skips: target.checked })}
          />
          {i18n._("replay.skips")}
        </label>
      </div>
    </section>
  )
}
