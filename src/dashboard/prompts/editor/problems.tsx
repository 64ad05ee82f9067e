import { useLingui } from "@lingui/react"
import { createContext, useContext } from "react"
import type { RuleProblem } from "../../../protocol/prompts.ts"
import "../messages.ts"
import styles from "./fields.module.css"

const ProblemsContext = createContext<readonly RuleProblem[]>([])
export const ProblemsProvider = ProblemsContext.Provider

/** What is wrong with a field, or with anything in it when it is a whole (`followUps[0]`). */
export function useProblems(field: string, whole = false): readonly RuleProblem[] {
  return useContext(ProblemsContext).filter(
    (problem) =>
      problem.field === field ||
      (whole && (problem.field.startsWith(`${field}.`) || problem.field.startsWith(`${field}[`))),
  )
}

/** What stands there, and what the parser expected. */
export function useProblemWords(): (problem: RuleProblem) => string {
  const { i18n } = useLingui()
  return ({ value, expected }) =>
    value === '""' || value === "undefined" || value === "null"
      ? i18n._("prompts.problem.missing")
      : i18n._("prompts.problem", { value, expected })
}

/** The problems of a field, under it. */
export function FieldProblems({ id, problems }: { id: string; problems: readonly RuleProblem[] }) {
  const words = useProblemWords()
  if (problems.length === 0) return null
  return (
    <ul id={id} className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.expected}`}>{words(problem)}</li>
      ))}
    </ul>
  )
}
