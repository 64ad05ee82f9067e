import { useLingui } from "@lingui/react"
import type { Plan, PlanFigure } from "../../client/plan/ask-plan.ts"
import { ChangeLine } from "../charts/change-line.tsx"
import { compare } from "../reading/compare.ts"
import { measured, NOTHING } from "../reading/measured.ts"
import type { PlanWords } from "./plan-words.ts"

export interface PlanChangeProps {
  metric: Plan["metric"]
  now: PlanFigure
  /** The same part of the floor in the period before; `null`: it wasn't on the plan. */
  before: PlanFigure | null
  words: PlanWords
}

/** An honest word about change. Of medians only the earlier one is told: their waits aren't here to be compared. */
export function PlanChange({ metric, now, before, words }: PlanChangeProps) {
  const { i18n } = useLingui()
  if (metric !== "dwell")
    return (
      <ChangeLine
        metric={metric}
        verdict={compare(metric, measured(metric, now), before ? measured(metric, before) : NOTHING)}
      />
    )
  if (now.value === null || !before || before.value === null) return null
  return (
    <p>{i18n._("plan.change.time", { value: words.value(now.value), before: words.value(before.value) })}</p>
  )
}
