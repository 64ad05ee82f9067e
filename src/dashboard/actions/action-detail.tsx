import { useLingui } from "@lingui/react"
import type { ActionLine, ActionReply, SegmentLabel, TargetLine } from "../../protocol/actions.ts"
import { formatDay } from "../format/days.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { addDays } from "../period/day.ts"
import { caseHref } from "../state/case-origin.ts"
import { ActionForm } from "./action-form.tsx"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import { DetailFrame } from "./detail-frame.tsx"
import { EffectPanel } from "./effect-panel.tsx"
import { GoalTrend } from "./goal-trend.tsx"
import { useMeasureWords } from "./use-measure-words.ts"
import { WeekTable } from "./week-table.tsx"
import "./done-messages.ts"

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
    <DetailFrame
      title={what}
      about={
        <>
          {formatDay(on, words.language, today)} · {who}
          {notedBy === who ? "" : ` · ${i18n._("goals.noted-by", { by: notedBy })}`}
        </>
      }
      form={(close) => {
        const changed = () => {
          close()
          onChanged()
        }
        return (
          <ActionForm
            {...{ id, actions, action, targets, options, today, begun: null }}
            onKept={changed}
            onReload={changed}
            onCancel={close}
          />
        )
      }}
      drop={() => actions.dropAction(id)}
      {...{ onChanged, onGone, onBack }}
    >
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
    </DetailFrame>
  )
}
