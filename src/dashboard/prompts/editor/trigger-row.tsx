import { useLingui } from "@lingui/react"
import { useId } from "react"
import { LASTING, OCCASIONS_OF_METRIC } from "../../../domain/check-prompts.ts"
import { OCCASION_KINDS, type OccasionKind, type PropertyTest } from "../../../domain/occasion.ts"
import { OCCASION_SHAPES, type OccasionProperty } from "../../../domain/occasion-properties.ts"
import { optionWords, triggerWords } from "../trigger-words.ts"
import styles from "./fields.module.css"
import { ChoiceField, ManyField, NumberField, Row } from "./fields.tsx"
import { FieldProblems, useProblems } from "./problems.tsx"
import type { RowProps } from "./texts-row.tsx"

/** When it is due: only with what the occasion has. */
export function TriggerRow({ form, zones, onChange }: RowProps & { zones: readonly string[] }) {
  const { i18n } = useLingui()
  const id = useId()
  const problems = [...useProblems("trigger.on"), ...useProblems("trigger.unless", true)]
  const { lasts, properties } = OCCASION_SHAPES[form.on]
  const isLasting = LASTING.includes(form.on)
  const fit = OCCASIONS_OF_METRIC[form.metric]
  const kinds: readonly OccasionKind[] = fit.includes(form.on) ? fit : [form.on, ...fit]
  const choose = (on: OccasionKind) => {
    const { lasts, properties } = OCCASION_SHAPES[on]
    onChange({
      on,
      minSeconds: lasts ? form.minSeconds : null,
      where: Object.fromEntries(
        Object.entries(form.where).filter(([name]) => properties.some((each) => each.name === name)),
      ),
      unless: form.delaySeconds || LASTING.includes(on) ? form.unless.filter((each) => each !== on) : [],
    })
  }
  const test = (name: string, value: PropertyTest | null) => {
    const { [name]: _, ...others } = form.where
    onChange({ where: value === null ? others : { ...others, [name]: value } })
  }
  return (
    <Row title={i18n._("prompts.row.when")} hint={i18n._("prompts.row.when.hint")}>
      <p>{i18n._("prompts.when.sentence", { when: triggerWords(i18n, form) })}</p>
      <ChoiceField
        label={i18n._("prompts.when.on")}
        value={form.on}
        options={kinds.map((kind) => ({ id: kind, label: i18n._(`prompts.on.${kind}`) }))}
        onChoose={choose}
      />
      <FieldProblems id={id} problems={problems} />
      {lasts ? (
        <NumberField
          label={i18n._("prompts.when.min")}
          field="trigger.minSeconds"
          value={form.minSeconds}
          unit="s"
          min={0}
          otherwise="0"
          onChange={(minSeconds) => onChange({ minSeconds })}
        />
      ) : null}
      {properties.map((property) => (
        <PropertyField
          key={`${form.on} ${property.name}`}
          property={property}
          zones={zones}
          value={form.where[property.name] ?? null}
          onChange={(value) => test(property.name, value)}
        />
      ))}
      <NumberField
        label={i18n._("prompts.when.delay")}
        field="trigger.delaySeconds"
        value={form.delaySeconds}
        unit="s"
        min={0}
        otherwise="0"
        onChange={(delaySeconds) =>
          onChange({ delaySeconds, ...(delaySeconds || isLasting ? {} : { unless: [] }) })
        }
      />
      {form.delaySeconds || isLasting ? (
        <ManyField
          label={i18n._("prompts.when.cancels")}
          options={OCCASION_KINDS.filter((kind) => kind !== form.on).map((kind) => ({
            id: kind,
            label: i18n._(`prompts.on.${kind}`),
          }))}
          value={form.unless}
          onChange={(unless) => onChange({ unless })}
        />
      ) : null}
    </Row>
  )
}

interface PropertyFieldProps {
  property: OccasionProperty
  zones: readonly string[]
  value: PropertyTest | null
  onChange: (value: PropertyTest | null) => void
}

const ANY = "any"

/** What a property must be, if it matters. */
function PropertyField({ property, zones, value, onChange }: PropertyFieldProps) {
  const { i18n } = useLingui()
  const id = useId()
  const problems = useProblems(`trigger.where.${property.name}`, true)
  const name = i18n._(`prompts.property.${property.name}`)
  const any = { id: ANY, label: i18n._("prompts.any") }
  const chosen = typeof value === "object" ? (value && "oneOf" in value ? value.oneOf : []) : [value]
  const many = (options: readonly { id: string; label: string }[]) => (
    <ManyField
      label={i18n._("prompts.one-of", { name })}
      options={options}
      value={chosen.flatMap((each) => (typeof each === "string" ? each : []))}
      onChange={(next) => {
        const [only] = next
        onChange(only === undefined ? null : next.length === 1 ? only : { oneOf: next })
      }}
    />
  )
  const field = () => {
    switch (property.kind) {
      case "yes-no":
        return (
          <ChoiceField
            label={name}
            value={value === null ? ANY : value === true ? "yes" : "no"}
            options={[
              any,
              ...(["yes", "no"] as const).map((each) => ({ id: each, label: i18n._(`prompts.${each}`) })),
            ]}
            onChoose={(choice) => onChange(choice === ANY ? null : choice === "yes")}
          />
        )
      case "choice":
        return many(
          property.options.map((option) => ({ id: option, label: optionWords(i18n, property, option) })),
        )
      case "zone":
        return many(
          [...new Set([...zones, ...chosen.flatMap((each) => (typeof each === "string" ? each : []))])].map(
            (zone) => ({ id: zone, label: zone }),
          ),
        )
      case "number":
        return <BoundsFields property={property} name={name} value={value} onChange={onChange} />
    }
  }
  return (
    <div>
      {field()}
      <FieldProblems id={id} problems={problems} />
    </div>
  )
}

interface BoundsFieldsProps extends Omit<PropertyFieldProps, "property" | "zones"> {
  property: Extract<OccasionProperty, { kind: "number" }>
  name: string
}

function BoundsFields({ property, name, value, onChange }: BoundsFieldsProps) {
  const { i18n } = useLingui()
  const bounds =
    typeof value === "number"
      ? { atLeast: value, atMost: value }
      : typeof value === "object" && value !== null && !("oneOf" in value)
        ? value
        : {}
  const set = (end: "atLeast" | "atMost", next: number | null) => {
    const { [end]: _, ...rest } = bounds
    const all = next === null ? rest : { ...rest, [end]: next }
    onChange(Object.keys(all).length === 0 ? null : all)
  }
  const unit = i18n._(`prompts.unit.${property.unit}`)
  return (
    <div className={styles.fields}>
      {(["atLeast", "atMost"] as const).map((end) => (
        <NumberField
          key={end}
          label={i18n._(`prompts.bound.${end}`, { name })}
          value={bounds[end] ?? null}
          unit={unit}
          min={0}
          otherwise="–"
          onChange={(next) => set(end, next)}
        />
      ))}
    </div>
  )
}
