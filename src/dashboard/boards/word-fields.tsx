import { useLingui } from "@lingui/react"
import { useId } from "react"
import { MAX_DID, MAX_SAID, OUTCOMES } from "../../domain/board.ts"
import { LANGUAGES } from "../../domain/language.ts"
import { languageName } from "../cases/case-words.ts"
import { useWords } from "../format/use-words.ts"
import { Segmented } from "../frame/segmented.tsx"
import type { Draft } from "./draft.ts"
import styles from "./entry-editor.module.css"

export interface WordFieldsProps {
  draft: Draft
  onWrite: (change: Partial<Draft>) => void
}

/** What was said and what came of it, in each language. */
export function WordFields({ draft, onWrite }: WordFieldsProps) {
  const { i18n } = useLingui()
  const { language: reader } = useWords()
  const id = useId()
  const { outcome, said, did } = draft
  return (
    <fieldset className={styles.part}>
      <legend>{i18n._("entries.words")}</legend>
      <p className={styles.hint} id={`${id}-own`}>
        {i18n._("entries.own-words")}
      </p>
      <Segmented
        label={i18n._("entries.outcome")}
        options={OUTCOMES.map((each) => ({ id: each, label: i18n._(`entries.outcome.${each}`) }))}
        value={outcome}
        onChoose={(next) => onWrite({ outcome: next })}
      />
      <div className={styles.languages}>
        {LANGUAGES.map((language) => (
          <div key={language} className={styles.language} lang={language}>
            <p className={styles.name} lang={reader}>
              {languageName(language, reader)}
            </p>
            <label htmlFor={`${id}-said-${language}`} lang={reader}>
              {i18n._("entries.field.said")}
            </label>
            <textarea
              id={`${id}-said-${language}`}
              data-field={`said.${language}`}
              rows={2}
              maxLength={MAX_SAID}
              aria-describedby={`${id}-own`}
              value={said[language]}
              onChange={({ target }) => onWrite({ said: { ...said, [language]: target.value } })}
            />
            <label htmlFor={`${id}-did-${language}`} lang={reader}>
              {i18n._(`entries.field.${outcome}`)}
            </label>
            <textarea
              id={`${id}-did-${language}`}
              data-field={`did.${language}`}
              rows={4}
              maxLength={MAX_DID}
              value={did[language]}
              onChange={({ target }) => onWrite({ did: { ...did, [language]: target.value } })}
            />
            <p className={styles.count} lang={reader}>
              {i18n._("entries.left", { left: MAX_DID - [...did[language]].length })}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
