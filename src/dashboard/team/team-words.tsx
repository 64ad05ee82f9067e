import { useLingui } from "@lingui/react"
import type { PulseWords } from "../../protocol/pulse-metrics.ts"
import "./messages.ts"
import styles from "./team-page.module.css"

/** What staff wrote, in the order in which the server drew it: none that means anything. */
export function TeamWords({ words: { words, hidden } }: { words: PulseWords }) {
  const { i18n } = useLingui()
  const drawn = words.map((word, place) => ({ word, key: `${place} ${word}` }))
  return (
    <section aria-labelledby="team-words">
      <h2 id="team-words">{i18n._("team.words")}</h2>
      <p className={styles.about}>{i18n._("team.words.note")}</p>
      <ul className={styles.words}>
        {drawn.map(({ word, key }) => (
          <li key={key} dir="auto">
            {word}
          </li>
        ))}
      </ul>
      {words.length === 0 && hidden === 0 ? <p className={styles.few}>{i18n._("team.words.none")}</p> : null}
      {hidden > 0 ? <p className={styles.few}>{i18n._("team.words.hidden", { n: hidden })}</p> : null}
    </section>
  )
}
