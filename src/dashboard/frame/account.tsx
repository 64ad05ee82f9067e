import { useLingui } from "@lingui/react"
import { activateLanguage } from "../../client/language.ts"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import type { Person } from "../../staff/session.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { useWords } from "../format/use-words.ts"
import styles from "./account.module.css"
import "./messages.ts"
import { ChoiceSelect } from "./choice-select.tsx"
import { THEMES, type Theme } from "./use-theme.ts"

export interface AccountProps {
  person: Person
  theme: Theme
  onTheme: (theme: Theme) => void
  keysWanted: boolean
  onKeysWanted: (wanted: boolean) => void
  onSignOut: () => void
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("")
}

/** Each in itself: whoever reads no other finds theirs. */
const OWN_NAMES: Readonly<Record<Language, string>> = { it: "Italiano", en: "English" }

/** Who reads, and how they like to. */
export function Account(props: AccountProps) {
  const { person, theme, onTheme, keysWanted, onKeysWanted, onSignOut } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  return (
    <section className={styles.account} aria-label={i18n._("frame.account")}>
      <label className={styles.keys}>
        <input
          type="checkbox"
          checked={keysWanted}
          onChange={(event) => onKeysWanted(event.target.checked)}
        />
        {i18n._("frame.keys")}
      </label>
      {keysWanted ? (
        <p className={styles.hints}>
          <Kbd>T</Kbd> {i18n._("frame.keys.table")} <Kbd>?</Kbd> {i18n._("frame.keys.how")}
        </p>
      ) : null}
      <div className={styles.choices}>
        <ChoiceSelect
          label={i18n._("frame.language")}
          value={language}
          options={LANGUAGES.map((id) => ({ id, label: OWN_NAMES[id], lang: id }))}
          onChoose={activateLanguage}
        />
        <ChoiceSelect
          label={i18n._("frame.theme")}
          value={theme}
          options={THEMES.map((id) => ({ id, label: i18n._(`frame.theme.${id}`) }))}
          onChoose={onTheme}
        />
      </div>
      <div className={styles.person}>
        <span className={styles.initials} aria-hidden="true">
          {initials(person.name)}
        </span>
        <span className={styles.who}>
          <b>{person.name}</b>
          <span>{i18n._(`frame.role.${person.role}`)}</span>
        </span>
        <button type="button" className={styles.out} onClick={onSignOut}>
          {i18n._("frame.sign-out")}
        </button>
      </div>
    </section>
  )
}
