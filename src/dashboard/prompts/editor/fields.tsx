import { useLingui } from "@lingui/react"
import { type ReactNode, useId } from "react"
import { LANGUAGES, type Localized } from "../../../domain/language.ts"
import styles from "./fields.module.css"
import { FieldProblems, useProblems } from "./problems.tsx"

/** A row of the form: what it is about, and its fields. */
export function Row({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.row} aria-labelledby={id}>
      <div className={styles.about}>
        <h3 id={id}>{title}</h3>
        {hint ? <p>{hint}</p> : null}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

export interface WordsFieldProps {
  label: string
  /** The path that the parser calls it by. */
  field: string
  value: Localized
  /** What can stand for something in it: `{product}`. */
  placeholders?: readonly string[]
  /** It may take more than a line to read. */
  isLong?: boolean
  onChange: (value: Localized) => void
}

/** A text in both languages, side by side. */
export function WordsField(props: WordsFieldProps) {
  const { label, field, value, placeholders = [], isLong = false, onChange } = props
  const { i18n } = useLingui()
  const id = useId()
  return (
    <fieldset className={styles.words}>
      <legend>
        {label}
        {placeholders.length > 0 ? (
          <small> {i18n._("prompts.placeholders", { names: placeholders.join(" ") })}</small>
        ) : null}
      </legend>
      <div className={styles.pair}>
        {LANGUAGES.map((language) => (
          <OneLanguage
            key={language}
            id={`${id}-${language}`}
            label={i18n._("prompts.in", { label, language: i18n._(`prompts.language.${language}`) })}
            language={language}
            field={`${field}.${language}`}
            value={value[language]}
            isLong={isLong}
            onChange={(text) => onChange({ ...value, [language]: text })}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface OneLanguageProps {
  id: string
  label: string
  language: keyof Localized
  field: string
  value: string
  isLong: boolean
  onChange: (text: string) => void
}

function OneLanguage({ id, label, language, field, value, isLong, onChange }: OneLanguageProps) {
  const { i18n } = useLingui()
  const problems = useProblems(field)
  const missing = value.trim() === ""
  const common = {
    id,
    lang: language,
    "aria-label": label,
    "aria-invalid": problems.length > 0 || undefined,
    "aria-describedby": problems.length > 0 ? `${id}-problems` : undefined,
    maxLength: 200,
    placeholder: missing ? i18n._("prompts.missing") : undefined,
    value,
  }
  return (
    <div className={styles.language}>
      <span className={styles.code} aria-hidden="true" data-missing={missing || undefined}>
        {language.toUpperCase()}
      </span>
      {isLong ? (
        // It wraps, and holds one line all the same.
        <textarea
          {...common}
          rows={2}
          onChange={({ target }) => onChange(target.value.replace(/\s*\n\s*/g, " "))}
        />
      ) : (
        <input {...common} type="text" onChange={({ target }) => onChange(target.value)} />
      )}
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  )
}

export interface NumberFieldProps {
  label: string
  /** None: its problems are told beside it. */
  field?: string
  value: number | null
  unit?: string
  min?: number
  max?: number
  step?: number
  /** Shown while it is empty: what holds then. */
  otherwise?: string
  onChange: (value: number | null) => void
}

export function NumberField(props: NumberFieldProps) {
  const { label, field = "-", value, unit, min, max, step = 1, otherwise, onChange } = props
  const id = useId()
  const problems = useProblems(field)
  return (
    <div className={styles.number}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.measure}>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step}
          placeholder={otherwise}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
        />
        {unit ? <span>{unit}</span> : null}
      </span>
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  )
}

/** A select with its label before it. */
export function ChoiceField<Id extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: Id
  options: readonly { readonly id: Id; readonly label: string }[]
  onChoose: (id: Id) => void
}) {
  const id = useId()
  return (
    <div className={styles.number}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.id === target.value)
          if (chosen) onChoose(chosen.id)
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Some of several. */
export function ManyField<Id extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { readonly id: Id; readonly label: string }[]
  value: readonly Id[]
  onChange: (value: readonly Id[]) => void
}) {
  return (
    <fieldset className={styles.many}>
      <legend>{label}</legend>
      <div className={styles.options}>
        {options.map(({ id, label: words }) => (
          <label key={id} className={styles.option}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, id] : value.filter((each) => each !== id))
              }
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
