import { useLingui } from "@lingui/react"
import { useWords } from "../../format/use-words.ts"
import { ruleWords } from "../rule-words.ts"
import type { Trial } from "./simulate.ts"
import { TrialTable } from "./trial-table.tsx"

/** What would have been held back, the most frequent rule first. */
export function RulesTable({ draft, inForce }: Pick<Trial, "draft" | "inForce">) {
  const { i18n } = useLingui()
  const words = useWords()
  const countIn = ({ suppressed }: Trial["draft"], rule: string) =>
    suppressed.find((each) => each.rule === rule)?.count ?? 0
  const rules = [...new Set([...draft.suppressed, ...inForce.suppressed].map(({ rule }) => rule))]
    .map((rule) => ({ rule, now: countIn(draft, rule), before: countIn(inForce, rule) }))
    .filter(({ now, before }) => now > 0 || before > 0)
    .sort((a, b) => b.now - a.now)
  if (rules.length === 0) return null
  return (
    <TrialTable
      caption={i18n._("prompts.trial.rules")}
      rows={rules.map(({ rule, now, before }) => ({
        ...{ name: ruleWords(i18n, rule), draft: words.number(now), inForce: words.number(before) },
      }))}
    />
  )
}
