import { useLingui } from "@lingui/react"
import type { RuleProblem } from "../../../protocol/prompts.ts"
import type { Advice } from "../advice.ts"
import styles from "./checks-panel.module.css"
import { useProblemWords } from "./problems.tsx"

/** What keeps the prompt from being published, and what had better be looked at. */
export function ChecksPanel({
  problems,
  advice,
}: {
  problems: readonly RuleProblem[]
  advice: readonly Advice[]
}) {
  const { i18n } = useLingui()
  const words = useProblemWords()
  return (
    <section className={styles.checks} aria-labelledby="checks-title">
      <h3 id="checks-title">{i18n._("prompts.checks")}</h3>
      {problems.length === 0 ? (
        <p className={styles.good}>{i18n._("prompts.checks.good")}</p>
      ) : (
        <>
          <p className={styles.bad}>{i18n._("prompts.checks.bad", { count: problems.length })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.expected}`}>
                <code>{problem.field || problem.path}</code> {words(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
      {advice.length > 0 ? (
        <ul className={styles.advice}>
          {advice.map(({ id, values = {} }) => (
            <li key={`${id} ${JSON.stringify(values)}`}>{i18n._(`prompts.advice.${id}`, { ...values })}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
