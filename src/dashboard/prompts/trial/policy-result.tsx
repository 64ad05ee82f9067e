import { useLingui } from "@lingui/react"
import type { SimulationReply } from "../../../protocol/simulations.ts"
import { formatNumber } from "../../format/numbers.ts"
import { useWords } from "../../format/use-words.ts"
import { OverNote } from "./over-note.tsx"
import "./policy-messages.ts"
import { RulesTable } from "./rules-table.tsx"
import type { Trial } from "./simulate.ts"
import styles from "./trial-panel.module.css"
import { TrialTable } from "./trial-table.tsx"

interface PolicyResultProps {
  trial: Trial
  /** What a prompt asks, by its id. */
  questionOf: (id: string) => string
}

/** What would have come of another policy: how much is asked of whom, and of which prompt more or less. */
export function PolicyResult({ trial, questionOf }: PolicyResultProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { draft, inForce } = trial
  const number = (value: number | null, decimals = 0) =>
    value === null ? "–" : formatNumber(value, language, { decimals })
  if (draft.visits.replayed === 0) return <OverNote {...trial} />
  const times = ({ prompts }: SimulationReply) => prompts.reduce((sum, { asked }) => sum + asked, 0)
  const tells: readonly (readonly [string, (reply: SimulationReply) => string])[] = [
    [
      "all",
      ({ visits }) => `${number(visits.asked)} (${number((100 * visits.asked) / visits.replayed, 1)}%)`,
    ],
    ["times", (reply) => number(times(reply))],
    ["each", (reply) => number(reply.visits.asked > 0 ? times(reply) / reply.visits.asked : null, 1)],
    ["median", ({ burden }) => `${number(burden.median, 1)} s`],
    ["p90", ({ burden }) => `${number(burden.p90, 1)} s`],
    ["budget", ({ burden }) => `${number(burden.budget)} s`],
  ]
  const ids = [...new Set([...draft.prompts, ...inForce.prompts].map(({ prompt }) => prompt))]
  const askedIn = ({ prompts }: SimulationReply, id: string) =>
    prompts.find(({ prompt }) => prompt === id)?.asked ?? 0
  const isSame = ids.every((id) => askedIn(draft, id) === askedIn(inForce, id))
  return (
    <>
      <OverNote {...trial} />
      <TrialTable
        caption={i18n._("prompts.trial.policy.burden")}
        rows={tells.map(([name, tell]) => ({
          ...{ name: i18n._(`prompts.trial.row.${name}`), draft: tell(draft), inForce: tell(inForce) },
        }))}
      />
      {times(draft) === 0 ? <p className={styles.warning}>{i18n._("prompts.trial.policy.never")}</p> : null}
      {isSame ? <p className={styles.note}>{i18n._("prompts.trial.policy.same")}</p> : null}
      <TrialTable
        caption={i18n._("prompts.trial.policy.prompts")}
        rows={ids
          .toSorted((a, b) => askedIn(inForce, b) - askedIn(inForce, a))
          .map((id) => ({
            ...{
              name: questionOf(id),
              draft: number(askedIn(draft, id)),
              inForce: number(askedIn(inForce, id)),
            },
          }))}
      />
      <RulesTable {...trial} />
    </>
  )
}
