import { useLingui } from "@lingui/react"
import { useId } from "react"
import { SCALE_OF_METRIC } from "../../../domain/prompt.ts"
import { endsOf } from "../../../metrics/index.ts"
import { ToolButton } from "../../frame/tool-button.tsx"
import { type FollowUpForm, NO_WORDS } from "../prompt-form.ts"
import styles from "./fields.module.css"
import { NumberField, Row, WordsField } from "./fields.tsx"
import { FieldProblems, useProblems } from "./problems.tsx"
import type { RowProps } from "./texts-row.tsx"

const MOST_CHOICES = 6

function newId(choices: readonly { readonly id: string }[]): string {
  let n = choices.length + 1
  while (choices.some(({ id }) => id === `choice-${n}`)) n += 1
  return `choice-${n}`
}

/** What is asked after an answer, by its score. */
export function FollowUpsRow({ form, onChange }: RowProps) {
  const { i18n } = useLingui()
  const { followUps, metric } = form
  const { first } = endsOf(SCALE_OF_METRIC[metric])
  const replace = (at: number, next: FollowUpForm | null) =>
    onChange({ followUps: followUps.flatMap((each, index) => (index === at ? (next ?? []) : each)) })
  const add = () =>
    onChange({
      followUps: [...followUps, { from: first, to: first + 1, question: NO_WORDS, choices: null }],
    })
  return (
    <Row title={i18n._("prompts.row.follow")} hint={i18n._("prompts.row.follow.hint")}>
      {followUps.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a follow-up has no other name than its place
        <FollowUpFields key={at} at={at} form={form} value={each} onChange={(next) => replace(at, next)} />
      ))}
      <div>
        <ToolButton onClick={add}>{i18n._("prompts.follow.add")}</ToolButton>
      </div>
    </Row>
  )
}

interface FollowUpFieldsProps {
  at: number
  form: RowProps["form"]
  value: FollowUpForm
  onChange: (next: FollowUpForm | null) => void
}

function FollowUpFields({ at, form, value, onChange }: FollowUpFieldsProps) {
  const { i18n } = useLingui()
  const id = useId()
  const field = `followUps[${at}]`
  const problems = [...useProblems(field), ...useProblems(`${field}.choices`)]
  const { first, last } = endsOf(SCALE_OF_METRIC[form.metric])
  const { choices } = value
  const score = (name: "from" | "to") => (
    <NumberField
      label={i18n._(`prompts.follow.${name}`)}
      field={`${field}.${name}`}
      value={value[name]}
      min={first}
      max={last}
      onChange={(next) => onChange({ ...value, [name]: next })}
    />
  )
  return (
    <fieldset className={styles.card}>
      <legend>{i18n._("prompts.follow.title", { number: at + 1 })}</legend>
      <div className={styles.line}>
        {score("from")}
        {score("to")}
      </div>
      <WordsField
        label={i18n._("prompts.question")}
        field={`${field}.question`}
        value={value.question}
        placeholders={["{product}", "{score}"]}
        isLong
        onChange={(question) => onChange({ ...value, question })}
      />
      <label className={styles.line}>
        <input
          type="checkbox"
          checked={choices !== null}
          onChange={({ target }) =>
            onChange({
              ...value,
              choices: target.checked
                ? [
                    { id: "choice-1", label: NO_WORDS },
                    { id: "choice-2", label: NO_WORDS },
                  ]
                : null,
            })
          }
        />
        {i18n._("prompts.follow.choices")}
      </label>
      {choices?.map((choice, place) => (
        <div key={choice.id} className={styles.line}>
          <div className={styles.wide}>
            <WordsField
              label={i18n._("prompts.follow.choice", { number: place + 1 })}
              field={`${field}.choices[${place}].label`}
              value={choice.label}
              onChange={(label) =>
                onChange({
                  ...value,
                  choices: choices.map((each) => (each === choice ? { ...each, label } : each)),
                })
              }
            />
          </div>
          <ToolButton
            aria-label={i18n._("prompts.follow.choice.remove", { number: place + 1 })}
            onClick={() => onChange({ ...value, choices: choices.filter((each) => each !== choice) })}
          >
            {i18n._("prompts.remove")}
          </ToolButton>
        </div>
      ))}
      <div className={styles.line}>
        {choices && choices.length < MOST_CHOICES ? (
          <ToolButton
            onClick={() =>
              onChange({ ...value, choices: [...choices, { id: newId(choices), label: NO_WORDS }] })
            }
          >
            {i18n._("prompts.follow.choice.add")}
          </ToolButton>
        ) : null}
        <ToolButton onClick={() => onChange(null)}>
          {i18n._("prompts.follow.remove", { number: at + 1 })}
        </ToolButton>
      </div>
      <FieldProblems id={id} problems={problems} />
    </fieldset>
  )
}
