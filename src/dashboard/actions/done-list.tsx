import { useLingui } from "@lingui/react"
import type { ActionLine } from "../../protocol/actions.ts"
import { formatDay } from "../format/days.ts"
import { moveInList } from "../frame/move-in-list.ts"
import styles from "./actions-page.module.css"
import { useMeasureWords } from "./use-measure-words.ts"
import "./done-messages.ts"

export interface DoneListProps {
  actions: readonly ActionLine[]
  openId: string | null
  onOpen: (id: string) => void
}

/** What was done, latest first. */
export function DoneList({ actions, openId, onOpen }: DoneListProps) {
  const { i18n } = useLingui()
  const words = useMeasureWords()
  return (
    <ul className={styles.list} aria-label={i18n._("goals.done")} onKeyDown={moveInList}>
      {actions.map(({ id, what, on, who, measure, labels }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.line}
            aria-current={id === openId || undefined}
            data-line={id}
            onClick={() => onOpen(id)}
          >
            <span className={styles.head}>
              <b>{what}</b>
            </span>
            <span className={styles.foot}>
              <span>
                {measure
                  ? `${words.metric(measure.metric)}, ${words.place(labels)}`
                  : i18n._("goals.unmeasured")}
              </span>
              <span>
                {formatDay(on, words.language, on)} · {who}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
