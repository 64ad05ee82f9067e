import { useLingui } from "@lingui/react"
import { useId } from "react"
import { textOf } from "../words.ts"
import { type Draft, type Lack, lacksOf } from "./draft.ts"
import styles from "./editor.module.css"
import "./messages.ts"

/** What is missing before it is shown; nothing where nothing is. */
export function Lacks({ draft }: { draft: Draft }) {
  const { i18n } = useLingui()
  const id = useId()
  const lacks = lacksOf(draft)
  if (lacks.length === 0) return null
  // Within a sentence a language's name has a capital letter in English, and none in Italian.
  const names = new Intl.DisplayNames([i18n.locale], { type: "language" })
  const words = (lack: Lack) => {
    const step = "step" in lack ? lack.step : 0
    const language = "language" in lack ? (names.of(lack.language) ?? lack.language) : ""
    const title = "product" in lack ? textOf(lack.product.title) : ""
    return i18n._(`edit.lack.${lack.kind}`, { step, language, title })
  }
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {i18n._("edit.lacks")}
      </h2>
      <ul className={styles.lacks}>
        {lacks.map(words).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}
