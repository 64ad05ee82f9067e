import { useLingui } from "@lingui/react"
import { formatDays } from "../../format/days.ts"
import { useWords } from "../../format/use-words.ts"
import { useLoaded } from "../../load/use-loaded.ts"
import type { Days } from "../../period/period.ts"
import type { PromptsApi } from "../prompts-api.ts"
import { ruleWords } from "../rule-words.ts"
import trial from "../trial/trial-panel.module.css"

/** Why it really wasn't put when it was due. */
export function HeldNote({ id, prompts, days }: { id: string; prompts: PromptsApi; days: Days }) {
  const { i18n } = useLingui()
  const { language, number } = useWords()
  const { loading } = useLoaded(
    `held ${id} ${days.from} ${days.to}`,
    (signal) => prompts.held("rule", days, id, signal),
    0,
  )
  if (loading.kind !== "ready") return null
  const { groups, total } = loading.data
  return (
    <section className={trial.trial} aria-labelledby="held-title">
      <h3 id="held-title">{i18n._("prompts.held")}</h3>
      {total === 0 ? (
        <p className={trial.note}>{i18n._("prompts.held.none")}</p>
      ) : (
        <table className={trial.table}>
          <caption>{formatDays(days, language)}</caption>
          <tbody>
            {groups.map(({ key, count }) => (
              <tr key={key}>
                <th scope="row">{ruleWords(i18n, key)}</th>
                <td>{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
