import type { I18n } from "@lingui/core"
import { useLingui } from "@lingui/react"
import type { Plan, PlanZone } from "../../client/plan/ask-plan.ts"
import { localeOf } from "../../domain/language.ts"
import styles from "./lead-line.module.css"
import "./messages.ts"
import { planLead } from "./plan-lead.ts"
import type { PlanWords } from "./plan-words.ts"

/** What stands out, and then what doesn't. */
function sentences(i18n: I18n, plan: Plan, words: PlanWords): readonly [first: string, then: string] {
  const lead = planLead(plan)
  if (lead.kind !== "told") return [i18n._(`plan.lead.${lead.kind}`), ""]
  const { below, above } = lead
  const list = new Intl.ListFormat(localeOf(words.language), { type: "conjunction" })
  const names = (zones: readonly PlanZone[]) => list.format(zones.map(({ label }) => label))
  const total = words.value(plan.total.value ?? 0)
  if (plan.measure === "dwell") return ["", i18n._("plan.lead.time", { total })]
  if (below.length + above.length === 0) return ["", i18n._("plan.lead.none", { total })]
  const overKey = below.length > 0 ? "plan.lead.above" : "plan.lead.above.only"
  const told = [
    below.length > 0 ? i18n._("plan.lead.below", { names: names(below) }) : null,
    above.length > 0 ? i18n._(overKey, { names: names(above) }) : null,
  ]
  return [told.filter(Boolean).join(" "), i18n._("plan.lead.rest", { total })]
}

export function leadWords(i18n: I18n, plan: Plan, words: PlanWords): string {
  return sentences(i18n, plan, words).filter(Boolean).join(" ")
}

/** The sentence above the plan: only what the intervals support. */
export function LeadLine({ plan, words }: { plan: Plan; words: PlanWords }) {
  const { i18n } = useLingui()
  const [first, then] = sentences(i18n, plan, words)
  return (
    <p className={styles.lead}>
      {first} <em>{then}</em>
    </p>
  )
}
