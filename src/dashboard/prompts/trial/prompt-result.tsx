import { useLingui } from "@lingui/react"
import type { SimulatedPrompt } from "../../../protocol/simulations.ts"
import { formatNumber } from "../../format/numbers.ts"
import { useWords } from "../../format/use-words.ts"
import { daysBetween } from "../../period/day.ts"
import { OverNote } from "./over-note.tsx"
import { RulesTable } from "./rules-table.tsx"
import { type Trial, weeksUntilEnough } from "./simulate.ts"
import styles from "./trial-panel.module.css"
import { TrialTable } from "./trial-table.tsx"

/** What would have come of one prompt. */
export function PromptResult({ trial, id }: { trial: Trial; id: string }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { draft, inForce, days } = trial
  const number = (value: number | null | undefined, decimals = 0) =>
    value === null || value === undefined ? "–" : formatNumber(value, language, { decimals })
  const [mine, theirs] = [draft, inForce].map(({ prompts }) => prompts.find(({ prompt }) => prompt === id))
  const weeks = weeksUntilEnough(mine?.expected?.n ?? 0, daysBetween(days.from, days.to))
  if (draft.visits.replayed === 0) return <OverNote {...trial} />
  const visits = (told: SimulatedPrompt | undefined) =>
    told ? `${number(told.visits)} (${number(told.share, 1)}%)` : "–"
  const expected = (told: SimulatedPrompt | undefined) =>
    told?.expected
      ? i18n._("prompts.trial.expected", {
          n: number(told.expected.n),
          low: number(told.expected.low),
          high: number(told.expected.high),
        })
      : "–"
  const half = (told: SimulatedPrompt | undefined) =>
    told?.halfWidth == null ? "–" : `±${number(told.halfWidth, 1)}`
  const rows: readonly (readonly [string, string, string])[] = [
    ["asked", number(mine?.asked ?? 0), number(theirs?.asked ?? 0)],
    ["visits", visits(mine), visits(theirs)],
    ["answers", expected(mine), expected(theirs)],
    ["half", half(mine), half(theirs)],
    ["all", number(draft.visits.asked), number(inForce.visits.asked)],
    ["median", `${number(draft.burden.median, 1)} s`, `${number(inForce.burden.median, 1)} s`],
    ["p90", `${number(draft.burden.p90, 1)} s`, `${number(inForce.burden.p90, 1)} s`],
  ]
  return (
    <>
      <OverNote {...trial} />
      <TrialTable
        caption={i18n._("prompts.trial.this")}
        rows={rows.map(([name, now, before]) => ({
          ...{ name: i18n._(`prompts.trial.row.${name}`), draft: now, inForce: before },
        }))}
      />
      {weeks !== null && weeks > 8 ? (
        <p className={styles.warning}>{i18n._("prompts.trial.slow", { weeks })}</p>
      ) : null}
      {mine && mine.asked === 0 ? <p className={styles.warning}>{i18n._("prompts.trial.never")}</p> : null}
      <RulesTable {...trial} />
    </>
  )
}
