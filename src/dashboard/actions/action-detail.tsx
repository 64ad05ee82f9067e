import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { ActionLine, ActionReply, SegmentLabel, TargetLine } from "../../protocol/actions.ts"
import { Button } from "../../ui/button.tsx"
import { formatDay } from "../format/days.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { addDays } from "../period/day.ts"
import { caseHref } from "../state/case-origin.ts"
import { ActionForm } from "./action-form.tsx"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import { BackButton } from "./back-button.tsx"
import { EffectPanel } from "./effect-panel.tsx"
import { GoalTrend } from "./goal-trend.tsx"
import { ProblemNote } from "./problem-note.tsx"
import { useMeasureWords } from "./use-measure-words.ts"
import { useSaving } from "./use-saving.ts"
import { WeekTable } from "./week-table.tsx"

export interface ActionDetailProps {
  action: ActionReply
  actions: ActionsApi
  all: readonly ActionLine[]
  targets: readonly TargetLine[]
  options: readonly SegmentLabel[]
  today: string
  isTable: boolean
  onChanged: () => void
  onGone: () => void
  onBack: () => void
}

/** Days of the trend before and after an action. */
const TREND_DAYS = 91

/** One action: what changed around it, on the trend and in numbers, and what else was done at the time. */
export function ActionDetail(props: ActionDetailProps) {
  const { action, actions, all, targets, options, today, isTable, onChanged, onGone, onBack } = props
  const { i18n } = useLingui()
  const words = useMeasureWords()
  const { busy, problem, run } = useSaving()
  const [isWriting, setIsWriting] = useState(false)
  const [sure, setSure] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const { id, what, on, who, measure, labels, effect, chosen, alongside, linked, notedBy } = action
  const end = addDays(on, TREND_DAYS)
  const range = { from: addDays(on, -TREND_DAYS), to: end < today ? end : today }
  const weeks = useLoaded(
    `around ${id} ${on} ${JSON.stringify(measure)} ${words.language}`,
    (signal) => (measure ? actions.weeks(measure, range, signal) : Promise.resolve(null)),
    0,
  )
  const trend = weeks.loading.kind === "ready" ? weeks.loading.data : null
  const shown = all.filter((each) => each.id === id || alongside.some((other) => other.id === each.id))
  const shades =
    effect.kind === "none" ? [] : [effect.before, ...(effect.kind === "not-over" ? [] : [effect.after])]
  const goal = targets.find((target) => target.id === action.target)?.value ?? null
  return (
    <section className={styles.detail} aria-label={what}>
      <BackButton onBack={onBack} />
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {what}
      </h2>
      <p className={styles.where}>
        {formatDay(on, words.language, today)} · {who}
        {notedBy === who ? "" : ` · ${i18n._("goals.noted-by", { by: notedBy })}`}
      </p>
      {measure && chosen ? (
        <>
          <h3>
            {words.metric(measure.metric)}, {words.place(labels)}
          </h3>
          <EffectPanel {...{ metric: measure.metric, effect, chosen, today }} />
          <FailureNote loading={weeks.loading} onRetry={weeks.reload} />
          {trend && isTable ? <WeekTable metric={measure.metric} weeks={trend} /> : null}
          {trend && !isTable ? (
            <GoalTrend
              metric={measure.metric}
              weeks={trend}
              goal={goal}
              shades={shades}
              actions={shown}
              own={id}
              summary={i18n._("goals.around.summary", { metric: words.metric(measure.metric) })}
            />
          ) : null}
        </>
      ) : (
        <p className={styles.hint}>{i18n._("goals.unmeasured.text")}</p>
      )}
      {alongside.length > 0 ? (
        <div className={styles.warning}>
          <b>{i18n._("goals.alongside", { count: alongside.length })}</b>
          <ul>
            {alongside.map((other) => (
              <li key={other.id}>
                {formatDay(other.on, words.language, today)}: {other.what}
                {other.kind === "entry" ? ` (${i18n._("goals.alongside.entry")})` : ""}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {linked.length > 0 ? (
        <>
          <h3>{i18n._("goals.linked")}</h3>
          <ul className={styles.linked}>
            {linked.map(({ kind, id: key, words: said }) => (
              <li key={key}>
                <a href={kind === "case" ? caseHref(key) : `/dashboard/boards?entry=${key}`}>
                  {said ?? i18n._("goals.no-words")}
                </a>{" "}
                <small>{i18n._(`goals.linked.${kind}`)}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {isWriting ? (
        <ActionForm
          {...{ id, actions, action, targets, options, today, begun: null }}
          onKept={() => {
            setIsWriting(false)
            onChanged()
          }}
          onReload={() => {
            setIsWriting(false)
            onChanged()
          }}
          onCancel={() => setIsWriting(false)}
        />
      ) : (
        <>
          <ProblemNote problem={problem} onReload={onChanged} />
          <div className={styles.buttons}>
            <Button kind="quiet" onClick={() => setIsWriting(true)}>
              {i18n._("goals.change")}
            </Button>
            <Button
              kind="quiet"
              unavailable={busy}
              onBlur={() => setSure(false)}
              onClick={() =>
                sure
                  ? void run(async () => {
                      await actions.dropAction(id)
                      onGone()
                    })
                  : setSure(true)
              }
            >
              {i18n._(sure ? "goals.drop.sure" : "goals.drop")}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
