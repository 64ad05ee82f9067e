import { useLingui } from "@lingui/react"
import { mayMeet } from "../../domain/target.ts"
import type { ActionLine, SegmentLabel, TargetLine } from "../../protocol/actions.ts"
import { Button } from "../../ui/button.tsx"
import { formatDay, formatDays } from "../format/days.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { addDays } from "../period/day.ts"
import styles from "./actions-page.module.css"
import type { ActionsApi } from "./ask-actions.ts"
import { DetailFrame } from "./detail-frame.tsx"
import { DoneList } from "./done-list.tsx"
import { GoalMark } from "./goal-mark.tsx"
import { GoalTrend } from "./goal-trend.tsx"
import { standingReason, standingWord } from "./standing-words.ts"
import { TargetForm } from "./target-form.tsx"
import { useMeasureWords } from "./use-measure-words.ts"
import { WeekTable } from "./week-table.tsx"
import "./done-messages.ts"
import "./measure-messages.ts"

export interface TargetDetailProps {
  target: TargetLine
  actions: ActionsApi
  done: readonly ActionLine[]
  options: readonly SegmentLabel[]
  today: string
  turn: number
  isTable: boolean
  onChanged: () => void
  onGone: () => void
  onBack: () => void
  onNewAction: () => void
  onOpenAction: (id: string) => void
}

/** Days that the trend looks back: half a year. */
const TREND_DAYS = 182

/** One goal: how it stands and why that is said, week by week, and what was done for it. */
export function TargetDetail(props: TargetDetailProps) {
  const { target, actions, done, options, today, turn, isTable, onChanged, onGone, onBack } = props
  const { i18n } = useLingui()
  const words = useMeasureWords()
  const { id, metric, segment, value, by, why, version, state, setBy, setAt, figure, period, standing } =
    target
  const range = { from: addDays(today, 1 - TREND_DAYS), to: today }
  const weeks = useLoaded(
    `weeks ${id} ${today} ${words.language}`,
    (signal) => actions.weeks({ metric, segment }, range, signal),
    turn,
  )
  const near = done.filter(({ measure }) => mayMeet(segment, measure?.segment ?? {}))
  const mine = done.filter((action) => action.target === id)
  const told = figure.value === null ? null : words.value(metric, figure.value)
  const sentence = `${words.metric(metric)}, ${words.place(target.labels)}: ${told ?? ""} ${words.details(metric, figure)}`
  const next = state === "open" ? "closed" : "open"
  return (
    <DetailFrame
      title={words.metric(metric)}
      about={words.place(target.labels)}
      form={(close) => {
        const changed = () => {
          close()
          onChanged()
        }
        return (
          <TargetForm
            {...{ id, actions, target, options, today }}
            onKept={changed}
            onReload={changed}
            onCancel={close}
          />
        )
      }}
      deeds={({ busy, run }) => (
        <Button
          kind="quiet"
          unavailable={busy}
          onClick={() =>
            void run(async () => {
              await actions.moveTarget(id, version, next)
              onChanged()
            })
          }
        >
          {i18n._(`goals.move.${next}`)}
        </Button>
      )}
      drop={() => actions.dropTarget(id)}
      {...{ onChanged, onGone, onBack }}
    >
      <div className={styles.big}>
        <span className={styles.value}>{told ?? "–"}</span>
        <span className={styles.standing} data-standing={standing.kind}>
          {standingWord(i18n, standing, target.isOver)}
        </span>
      </div>
      <GoalMark metric={metric} figure={figure} goal={value} summary={sentence} />
      <p className={styles.hint}>
        {words.details(metric, figure)}. {formatDays(period, words.language, today)}.
      </p>
      <p>{standingReason(i18n, standing)}</p>
      <p>
        {i18n._("goals.goal")} {words.goal(metric, value)},{" "}
        {i18n._("goals.by", { day: formatDay(by, words.language, today) })}.{" "}
        {why ? <q className={styles.why}>{why}</q> : null}
      </p>
      <p className={styles.hint}>
        {i18n._("goals.set-by", { by: setBy, day: formatDay(setAt.slice(0, 10), words.language, today) })}
      </p>
      <h3>{i18n._("goals.weeks")}</h3>
      <FailureNote loading={weeks.loading} onRetry={weeks.reload} />
      {weeks.loading.kind === "first" ? <p className={styles.hint}>{i18n._("dashboard.loading")}</p> : null}
      {weeks.loading.kind === "ready" ? (
        isTable ? (
          <WeekTable metric={metric} weeks={weeks.loading.data} />
        ) : (
          <GoalTrend
            metric={metric}
            weeks={weeks.loading.data}
            goal={value}
            shades={[period]}
            actions={near}
            summary={i18n._("goals.weeks.summary", { metric: words.metric(metric), count: near.length })}
          />
        )
      ) : null}
      <div className={styles.row}>
        <h3>{i18n._("goals.done-for")}</h3>
        <Button kind="quiet" onClick={props.onNewAction}>
          {i18n._("goals.note-action")}
        </Button>
      </div>
      {mine.length > 0 ? (
        <DoneList actions={mine} openId={null} onOpen={props.onOpenAction} />
      ) : (
        <p className={styles.hint}>{i18n._("goals.done-for.none")}</p>
      )}
    </DetailFrame>
  )
}
