import { useLingui } from "@lingui/react"
import type { TargetLine } from "../../protocol/actions.ts"
import { formatDay } from "../format/days.ts"
import { moveInList } from "../frame/move-in-list.ts"
import styles from "./actions-page.module.css"
import { GoalMark } from "./goal-mark.tsx"
import { standingWord } from "./standing-words.ts"
import { useMeasureWords } from "./use-measure-words.ts"
import "./measure-messages.ts"

export interface TargetListProps {
  targets: readonly TargetLine[]
  openId: string | null
  onOpen: (id: string) => void
}

/** Goals, one under the other: a dot with its interval, and a line where it should be. */
export function TargetList({ targets, openId, onOpen }: TargetListProps) {
  const { i18n } = useLingui()
  const words = useMeasureWords()
  return (
    <ul className={styles.list} aria-label={i18n._("goals.targets")} onKeyDown={moveInList}>
      {targets.map((target) => {
        const { id, metric, labels, value, by, state, figure, standing, isOver } = target
        const told = figure.value === null ? "–" : words.value(metric, figure.value)
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.line}
              aria-current={id === openId || undefined}
              data-line={id}
              onClick={() => onOpen(id)}
            >
              <span className={styles.head}>
                <b>{words.metric(metric)}</b>
                <span className={styles.told}>{told}</span>
              </span>
              <span className={styles.where}>{words.place(labels)}</span>
              <GoalMark metric={metric} figure={figure} goal={value} />
              <span className={styles.foot}>
                <span>
                  {words.goal(metric, value)},{" "}
                  {i18n._("goals.by", { day: formatDay(by, words.language, by) })}
                </span>
                <span className={styles.standing} data-standing={standing.kind}>
                  {state === "closed" ? i18n._("goals.closed") : standingWord(i18n, standing, isOver)}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
