import { useLingui } from "@lingui/react"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { Segmented } from "../../frame/segmented.tsx"
import { ToolButton } from "../../frame/tool-button.tsx"
import { addDays, type Day } from "../../period/day.ts"
import { LAST_DAYS } from "../../period/period.ts"
import { useServices } from "../../services-context.ts"
import type { PromptsApi } from "../prompts-api.ts"
import { type Refusal, refusalOf } from "../refusal.ts"
import { type Rules, simulate, type Trial } from "./simulate.ts"
import styles from "./trial-panel.module.css"

export interface TrialPanelProps {
  title: string
  /** What is written: when it changes, what was tried is of something else. */
  of: unknown
  draft: () => Rules
  inForce: Rules
  prompts: PromptsApi
  today: Day
  /** It can't be asked as it is. */
  isWrong: boolean
  /** What came of it. */
  children: (trial: Trial) => ReactNode
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly trial: Trial; readonly of: unknown }
  | { readonly kind: "refused"; readonly refusal: Refusal }

/** What would have been asked in visits that really were. */
export function TrialPanel({
  title,
  of,
  draft,
  inForce,
  prompts,
  today,
  isWrong,
  children,
}: TrialPanelProps) {
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
      const trial = await simulate({
        ...{ prompts, draft: draft(), inForce, days: range, after, signal: control.signal },
      })
      if (!control.signal.aborted) setState({ kind: "done", trial, of })
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
      <h3 id="trial-title">{title}</h3>
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
        {state.kind === "done" && state.of !== of ? (
          <p className={styles.note}>{i18n._("prompts.trial.old")}</p>
        ) : null}
        {state.kind === "done" ? children(state.trial) : null}
      </div>
    </section>
  )
}
