import { useLingui } from "@lingui/react"
import { useWords } from "../format/use-words.ts"
import type { Journey } from "./journey.ts"
import styles from "./journeys-page.module.css"
import "./messages.ts"

/** How many visits are seen here, of how many; and why there is nothing to see. */
export function CoverNote({ journey: { visits, waiting, unknown } }: { journey: Journey }) {
  const { i18n } = useLingui()
  const words = useWords()
  const others =
    unknown === null
      ? null
      : unknown === 0
        ? i18n._("journeys.unknown.none")
        : i18n._("journeys.unknown", { told: words.number(unknown) })
  if (visits !== null)
    return (
      <p className={styles.cover}>
        {i18n._("journeys.known", { visits, told: words.number(visits) })}{" "}
        {waiting > 0 ? `${i18n._("journeys.waiting", { n: waiting })} ` : null}
        {others}
      </p>
    )
  return (
    <div className={styles.empty}>
      <h2>{i18n._("journeys.few.title")}</h2>
      <p>{i18n._("journeys.few.text")}</p>
      <p>{i18n._("journeys.empty.text")}</p>
      {unknown ? <p>{others}</p> : null}
    </div>
  )
}
