import { useLingui } from "@lingui/react"
import { type AskingPolicy, costOf, worstCostOf } from "../../../domain/asking-policy.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import { useWords } from "../../format/use-words.ts"
import styles from "./fields.module.css"
import { ManyField, NumberField, Row } from "./fields.tsx"
import { FieldProblems, useProblems } from "./problems.tsx"
import type { RowProps } from "./texts-row.tsx"

/** Where it is asked. */
export function PlacesRow({
  form,
  places,
  onChange,
}: RowProps & { places: readonly { readonly id: string; readonly label: string }[] }) {
  const { i18n } = useLingui()
  const problems = useProblems("touchpoints", true)
  const gone = form.touchpoints.filter((id) => !places.some((place) => place.id === id))
  return (
    <Row title={i18n._("prompts.row.where")} hint={i18n._("prompts.row.where.hint")}>
      <ManyField
        label={i18n._("prompts.touchpoints")}
        options={[...places, ...gone.map((id) => ({ id, label: i18n._("prompts.touchpoint.gone", { id }) }))]}
        value={form.touchpoints}
        onChange={(touchpoints) => onChange({ touchpoints })}
      />
      <FieldProblems id="touchpoints-problems" problems={problems} />
    </Row>
  )
}

/** Whom it is put to, how often, and before what others. */
export function LimitsRow({ form, onChange }: RowProps) {
  const { i18n } = useLingui()
  return (
    <Row title={i18n._("prompts.row.limits")} hint={i18n._("prompts.row.limits.hint")}>
      <NumberField
        label={i18n._("prompts.sample")}
        field="sample"
        value={form.sample}
        unit="%"
        min={1}
        max={100}
        otherwise="100"
        onChange={(sample) => onChange({ sample })}
      />
      <NumberField
        label={i18n._("prompts.per-visit")}
        field="limits.perVisit"
        value={form.perVisit}
        min={1}
        onChange={(perVisit) => onChange({ perVisit })}
      />
      <NumberField
        label={i18n._("prompts.per-quarter")}
        field="limits.perQuarter"
        value={form.perQuarter}
        min={1}
        otherwise="–"
        onChange={(perQuarter) => onChange({ perQuarter })}
      />
      <NumberField
        label={i18n._("prompts.cool-down")}
        field="limits.coolDownSeconds"
        value={form.coolDownSeconds}
        unit="s"
        min={0}
        onChange={(coolDownSeconds) => onChange({ coolDownSeconds })}
      />
      <NumberField
        label={i18n._("prompts.priority")}
        field="priority"
        value={form.priority}
        onChange={(priority) => onChange({ priority })}
      />
    </Row>
  )
}

/** What it costs whoever sees it, and what of the budgets that is. */
export function BurdenRow({
  form,
  policy,
  live,
  onChange,
}: RowProps & { policy: AskingPolicy; live: readonly Prompt[] }) {
  const { i18n } = useLingui()
  const { number } = useWords()
  const { metric, burdenSeconds } = form
  const asked = { metric, ...(burdenSeconds === null ? {} : { burdenSeconds }) }
  const all = live.filter(({ id }) => id !== form.id).reduce((sum, each) => sum + costOf(each, policy), 0)
  const cost = costOf(asked, policy)
  const problems = useProblems("")
  return (
    <Row title={i18n._("prompts.row.burden")} hint={i18n._("prompts.row.burden.hint")}>
      <NumberField
        label={i18n._("prompts.burden")}
        field="burdenSeconds"
        value={burdenSeconds}
        unit="s"
        min={1}
        max={600}
        otherwise={String(policy.cost[metric])}
        onChange={(next) => onChange({ burdenSeconds: next })}
      />
      <FieldProblems id="burden-problems" problems={problems} />
      <p className={styles.note}>
        {i18n._("prompts.burden.fits", {
          cost: number(cost),
          worst: number(worstCostOf(asked, policy)),
          visit: number(policy.budget.visitSeconds),
          quarter: number(policy.budget.quarterSeconds),
        })}{" "}
        {i18n._("prompts.burden.all", { all: number(all + cost) })}
      </p>
    </Row>
  )
}
