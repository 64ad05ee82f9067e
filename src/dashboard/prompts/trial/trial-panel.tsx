import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { formatDays } from "../../format/days.ts"
import { formatNumber } from "../../format/numbers.ts"
import { useWords } from "../../format/use-words.ts"
import { Segmented } from "../../frame/segmented.tsx"
import { ToolButton } from "../../frame/tool-button.tsx"
import { addDays, type Day, daysBetween } from "../../period/day.ts"
import { LAST_DAYS } from "../../period/period.ts"
import { useServices } from "../../services-context.ts"
import type { PromptForm } from "../prompt-form.ts"
import type { PromptsApi } from "../prompts-api.ts"
import { type Refusal, refusalOf } from "../refusal.ts"
import type { RuleContext } from "../rule-context.ts"
import { ruleWords } from "../rule-words.ts"
import { simulate, type Trial, weeksUntilEnough } from "./simulate.ts"
import styles from "./trial-panel.module.css"

export interface TrialPanelProps {
  form: PromptForm
  context: RuleContext
  prompts: PromptsApi
  today: Day
  /** It can't be asked as it is. */
  isWrong: boolean
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly trial: Trial; readonly of: PromptForm }
  | { readonly kind: "refused"; readonly refusal: Refusal }

/** What would have been asked in visits that really were. */
export function TrialPanel({ form, context, prompts, today, isWrong }: TrialPanelProps) {
  const { i18n } = useLingui()
  const { after } = useServices()
  const [days, setDays] = useState<(typeof LAST_DAYS)[number]>(28)
  const [state, setState] = useState<State>({ kind: "idle" })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function run() {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    setState({ kind: "running" })
    try {
      const range = { from: addDays(today, 1 - days), to: today }
      const trial = await simulate({ prompts, context, form, days: range, after, signal: control.signal })
      if (!control.signal.aborted) setState({ kind: "done", trial, of: form })
    } catch (error) {
      if (!control.signal.aborted) setState({ kind: "refused", refusal: refusalOf(error) })
    }
  }

  return (
    <section
      className={styles.trial}
      aria-labelledby="trial-title"
      aria-busy={state.kind === "running" || undefined}
    >
      <h3 id="trial-title">{i18n._("prompts.trial")}</h3>
      <div className={styles.tools}>
        <Segmented
          label={i18n._("prompts.trial.days")}
          options={LAST_DAYS.map((each) => ({
            id: String(each),
            label: i18n._("prompts.trial.last", { days: each }),
          }))}
          value={String(days)}
          onChoose={(chosen) => setDays(LAST_DAYS.find((each) => String(each) === chosen) ?? 28)}
        />
        <ToolButton onClick={() => void run()} disabled={isWrong || state.kind === "running"}>
          {i18n._(state.kind === "running" ? "prompts.trial.running" : "prompts.trial.run")}
        </ToolButton>
      </div>
      <div role="status">
        {isWrong ? <p className={styles.note}>{i18n._("prompts.trial.wrong")}</p> : null}
        {state.kind === "refused" ? (
          <p className={styles.failure}>
            {state.refusal.kind === "problems"
              ? state.refusal.problems.map(({ path, expected }) => `${path}: ${expected}`).join("; ")
              : i18n._(
                  state.refusal.kind === "failure"
                    ? `dashboard.failure.${state.refusal.failure}`
                    : "dashboard.failure.refused",
                )}
          </p>
        ) : null}
        {state.kind === "done" && state.of !== form ? (
          <p className={styles.note}>{i18n._("prompts.trial.old")}</p>
        ) : null}
        {state.kind === "done" ? <TrialResult trial={state.trial} id={form.id} /> : null}
      </div>
    </section>
  )
}

function TrialResult({ trial, id }: { trial: Trial; id: string }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { draft, inForce, days } = trial
  const number = (value: number | null | undefined, decimals = 0) =>
    value === null || value === undefined ? "–" : formatNumber(value, language, { decimals })
  const [mine, theirs] = [draft, inForce].map(({ prompts }) => prompts.find(({ prompt }) => prompt === id))
  const weeks = weeksUntilEnough(mine?.expected?.n ?? 0, daysBetween(days.from, days.to))
  if (draft.visits.replayed === 0) return <p className={styles.note}>{i18n._("prompts.trial.none")}</p>
  const expected = (told: typeof mine) =>
    told?.expected
      ? i18n._("prompts.trial.expected", {
          n: number(told.expected.n),
          low: number(told.expected.low),
          high: number(told.expected.high),
        })
      : "–"
  const half = (told: typeof mine) => (told?.halfWidth == null ? "–" : `±${number(told.halfWidth, 1)}`)
  const rows: readonly (readonly [string, string, string])[] = [
    ["asked", number(mine?.asked ?? 0), number(theirs?.asked ?? 0)],
    ["visits", visitsOf(mine, number), visitsOf(theirs, number)],
    ["answers", expected(mine), expected(theirs)],
    ["half", half(mine), half(theirs)],
    ["all", number(draft.visits.asked), number(inForce.visits.asked)],
    ["median", `${number(draft.burden.median, 1)} s`, `${number(inForce.burden.median, 1)} s`],
    ["p90", `${number(draft.burden.p90, 1)} s`, `${number(inForce.burden.p90, 1)} s`],
  ]
  const rules = [...new Set([...draft.suppressed, ...inForce.suppressed].map(({ rule }) => rule))]
    .map((rule) => ({
      rule,
      now: draft.suppressed.find((each) => each.rule === rule)?.count ?? 0,
      before: inForce.suppressed.find((each) => each.rule === rule)?.count ?? 0,
    }))
    .filter(({ now, before }) => now > 0 || before > 0)
    .sort((a, b) => b.now - a.now)
  return (
    <>
      <p className={styles.note}>
        {i18n._("prompts.trial.over", {
          replayed: number(draft.visits.replayed),
          recorded: number(draft.visits.recorded),
          days: formatDays(days, language),
        })}
      </p>
      <table className={styles.table}>
        <caption>{i18n._("prompts.trial.this")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n._("prompts.trial.draft")}</th>
            <th scope="col">{i18n._("prompts.trial.in-force")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, now, before]) => (
            <tr key={name}>
              <th scope="row">{i18n._(`prompts.trial.row.${name}`)}</th>
              <td>{now}</td>
              <td>{before}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {weeks !== null && weeks > 8 ? (
        <p className={styles.warning}>{i18n._("prompts.trial.slow", { weeks })}</p>
      ) : null}
      {mine && mine.asked === 0 ? <p className={styles.warning}>{i18n._("prompts.trial.never")}</p> : null}
      {rules.length > 0 ? (
        <table className={styles.table}>
          <caption>{i18n._("prompts.trial.rules")}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{i18n._("prompts.trial.draft")}</th>
              <th scope="col">{i18n._("prompts.trial.in-force")}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, now, before }) => (
              <tr key={rule}>
                <th scope="row">{ruleWords(i18n, rule)}</th>
                <td>{number(now)}</td>
                <td>{number(before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  )
}

function visitsOf(
  told: Trial["draft"]["prompts"][number] | undefined,
  number: (value: number | null | undefined, decimals?: number) => string,
): string {
  return told ? `${number(told.visits)} (${number(told.share, 1)}%)` : "–"
}
