import { useLingui } from "@lingui/react"
import type { Persona } from "../../domain/persona.ts"
import { KEY_NONE } from "../../protocol/metrics.ts"
import { useWords } from "../format/use-words.ts"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import "./messages.ts"
import styles from "./persona-select.module.css"
import { ruleWords } from "./rule-words.ts"

const ALL = "all"

export interface PersonaSelectProps {
  personas: readonly Persona[]
  /** `null`: of all. */
  chosen: string | null
  onChoose: (key: string | null) => void
}

/** Answers of one kind of visit alone; nothing where the company has no rules. */
export function PersonaSelect({ personas, chosen, onChoose }: PersonaSelectProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  if (personas.length === 0 && chosen === null) return null
  const known = personas.map(({ id, name }) => ({ id, label: name[language] }))
  const rule = personas.find(({ id }) => id === chosen)
  const isGone = chosen !== null && chosen !== KEY_NONE && !known.some(({ id }) => id === chosen)
  return (
    <>
      <ChoiceSelect
        label={i18n._("personas.filter")}
        value={chosen ?? ALL}
        options={[
          { id: ALL, label: i18n._("personas.filter.all") },
          ...known,
          ...(isGone ? [{ id: chosen, label: chosen }] : []),
          { id: KEY_NONE, label: i18n._("personas.filter.none") },
        ]}
        onChoose={(id) => onChoose(id === ALL ? null : id)}
      />
      {rule ? <span className={styles.rule}>{ruleWords(i18n, rule)}</span> : null}
    </>
  )
}
