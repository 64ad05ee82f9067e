import { SelectPill } from "./select-pill.tsx"

export interface LanguageSwitchProps<Id extends string> {
  label: string
  value: Id
  languages: readonly Id[]
  onChoose: (language: Id) => void
  /** Lies over the scene. */
  raised?: boolean
}

/** A language is called by its own name, whatever the page is in. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

export function LanguageSwitch<Id extends string>(props: LanguageSwitchProps<Id>) {
  const { label, value, languages, onChoose, raised = false } = props
  return (
    <SelectPill
      label={label}
      value={value}
      icon="globe"
      raised={raised}
      options={languages.map((id) => ({ id, label: ownName(id), lang: id }))}
      onChoose={onChoose}
    />
  )
}
