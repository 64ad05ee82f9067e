import type { I18n } from "@lingui/core"
import type { PropertyTest } from "../../domain/occasion.ts"
import { OCCASION_SHAPES, type OccasionProperty } from "../../domain/occasion-properties.ts"
import type { PromptForm } from "./prompt-form.ts"
import "../messages.ts"
import "./trigger-messages.ts"

export type TriggerForm = Pick<PromptForm, "on" | "minSeconds" | "where" | "delaySeconds" | "unless">

/** What an option of a property is called. */
export function optionWords(i18n: I18n, { name }: OccasionProperty, option: string): string {
  return name === "stage" ? i18n._(`dashboard.stage.${option}`) : i18n._(`prompts.option.${name}.${option}`)
}

function valueWords(i18n: I18n, property: OccasionProperty, value: string | number | boolean): string {
  if (typeof value === "boolean") return i18n._(value ? "prompts.yes" : "prompts.no")
  return property.kind === "choice" ? optionWords(i18n, property, String(value)) : String(value)
}

/** A test in words: `prodotti: almeno 2`. */
export function testWords(i18n: I18n, property: OccasionProperty, test: PropertyTest): string {
  const name = i18n._(`prompts.property.${property.name}`)
  const said = (words: string) => i18n._("prompts.test", { name, words })
  if (typeof test !== "object") return said(valueWords(i18n, property, test))
  if ("oneOf" in test)
    return said(test.oneOf.map((each) => valueWords(i18n, property, each)).join(` ${i18n._("prompts.or")} `))
  const { atLeast, atMost } = test
  if (atLeast !== undefined && atMost !== undefined)
    return said(atLeast === atMost ? String(atLeast) : i18n._("prompts.between", { atLeast, atMost }))
  if (atLeast !== undefined) return said(i18n._("prompts.at-least", { atLeast }))
  return said(i18n._("prompts.at-most", { atMost: atMost ?? 0 }))
}

/** When a prompt becomes due, as a sentence. */
export function triggerWords(
  i18n: I18n,
  { on, minSeconds, where, delaySeconds, unless }: TriggerForm,
): string {
  const { properties } = OCCASION_SHAPES[on]
  const tests = Object.entries(where).flatMap(([name, test]) => {
    const property = properties.find((each) => each.name === name)
    return property ? testWords(i18n, property, test) : []
  })
  return [
    i18n._(`prompts.on.${on}`),
    minSeconds ? i18n._("prompts.when.lasted", { seconds: minSeconds }) : null,
    tests.length > 0 ? tests.join(", ") : null,
    delaySeconds ? i18n._("prompts.when.later", { seconds: delaySeconds }) : null,
    unless.length > 0
      ? i18n._("prompts.when.unless", { what: unless.map((each) => i18n._(`prompts.on.${each}`)).join(", ") })
      : null,
  ]
    .filter(Boolean)
    .join(", ")
}

export function triggerOf({
  trigger,
}: {
  readonly trigger: {
    readonly on: TriggerForm["on"]
    readonly minSeconds?: number
    readonly where?: TriggerForm["where"]
    readonly delaySeconds?: number
    readonly unless?: TriggerForm["unless"]
  }
}): TriggerForm {
  const { on, minSeconds = null, where = {}, delaySeconds = null, unless = [] } = trigger
  return { on, minSeconds, where, delaySeconds, unless }
}
