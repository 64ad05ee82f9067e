import { useLingui } from "@lingui/react"
import type { Localized } from "../../../domain/language.ts"
import { PROMPT_METRICS, SCALE_OF_METRIC } from "../../../domain/prompt.ts"
import type { PromptForm } from "../prompt-form.ts"
import { ChoiceField, Row, WordsField } from "./fields.tsx"

export interface RowProps {
  form: PromptForm
  onChange: (change: Partial<PromptForm>) => void
}

/** What is asked, in both languages. */
export function TextsRow({ form, onChange }: RowProps) {
  const { i18n } = useLingui()
  const words = (name: "question" | "teaser", placeholders: readonly string[]) => (
    <WordsField
      label={i18n._(`prompts.${name}`)}
      field={name}
      value={form[name]}
      placeholders={placeholders}
      isLong={name === "question"}
      onChange={(value: Localized) => onChange({ [name]: value })}
    />
  )
  return (
    <Row title={i18n._("prompts.row.texts")} hint={i18n._("prompts.row.texts.hint")}>
      {words("question", ["{product}"])}
      {words("teaser", ["{product}"])}
    </Row>
  )
}

/** What is measured, and what its ends are called. */
export function ScaleRow({ form, onChange }: RowProps) {
  const { i18n } = useLingui()
  return (
    <Row title={i18n._("prompts.row.scale")}>
      <ChoiceField
        label={i18n._("prompts.metric")}
        value={form.metric}
        options={PROMPT_METRICS.map((id) => ({
          id,
          label: i18n._("prompts.metric.on", {
            name: i18n._(`dashboard.metric.${id}`),
            code: id.toUpperCase(),
            scale: SCALE_OF_METRIC[id].replace("-", "–"),
          }),
        }))}
        onChoose={(metric) => onChange({ metric })}
      />
      <WordsField
        label={i18n._("prompts.low")}
        field="lowLabel"
        value={form.lowLabel}
        onChange={(lowLabel) => onChange({ lowLabel })}
      />
      <WordsField
        label={i18n._("prompts.high")}
        field="highLabel"
        value={form.highLabel}
        onChange={(highLabel) => onChange({ highLabel })}
      />
      <WordsField
        label={i18n._("prompts.comment")}
        field="commentLabel"
        value={form.commentLabel}
        placeholders={["{product}", "{score}"]}
        onChange={(commentLabel) => onChange({ commentLabel })}
      />
    </Row>
  )
}
