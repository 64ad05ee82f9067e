import { useLingui } from "@lingui/react"
import { useId } from "react"
import type { Persona } from "../../domain/persona.ts"
import { useWords } from "../format/use-words.ts"
import "./messages.ts"
import styles from "./persona-rules.module.css"
import { ruleWords } from "./rule-words.ts"

/** What each kind of visit is, in the order in which they are tried. */
export function PersonaRules({ personas }: { personas: readonly Persona[] }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const id = useId()
  if (personas.length === 0) return null
  return (
    <section className={styles.rules} aria-labelledby={id}>
      <h2 id={id}>{i18n._("personas.rules")}</h2>
      <p>{i18n._("personas.about")}</p>
      <ol>
        {personas.map((persona) => (
          <li key={persona.id}>
            <strong>{persona.name[language]}</strong> <span>{ruleWords(i18n, persona)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
