import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import type { CaseLine } from "../../protocol/cases.ts"
import { moveInList } from "../frame/move-in-list.ts"
import styles from "./case-list.module.css"
import { deadlineWords, placeWords, scoreWords, spanWords } from "./case-words.ts"

export interface CaseListProps {
  cases: readonly CaseLine[]
  openId: string | null
  /** Milliseconds since the epoch, by the server's clock. */
  now: number
  onOpen: (id: string) => void
}

/** What waits, one under the other. */
export function CaseList({ cases, openId, now, onOpen }: CaseListProps) {
  const { i18n } = useLingui()
  const list = useRef<HTMLUListElement>(null)
  // Stepped to by keyboard it may be below the edge of the page.
  useEffect(() => {
    if (openId !== null) list.current?.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest" })
  }, [openId])
  return (
    <ul ref={list} className={styles.list} aria-label={i18n._("cases.list")} onKeyDown={moveInList}>
      {cases.map((line) => {
        const { id, words, product, language, openedAt, assignee, state, ending } = line
        const deadline = deadlineWords(i18n, line, now)
        const score = scoreWords(i18n, line)
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.line}
              data-case={id}
              aria-current={id === openId || undefined}
              onClick={() => onOpen(id)}
            >
              <span className={styles.head}>
                <b>{placeWords(i18n, line)}</b>
                {score ? <span className={styles.score}>{score}</span> : null}
              </span>
              <span className={styles.words} dir="auto">
                {words ? i18n._("cases.quote", { words }) : (product?.label ?? i18n._("cases.wordless"))}
              </span>
              <span className={styles.foot}>
                <span data-late={deadline?.late || undefined}>
                  {state === "closed" && ending
                    ? i18n._(`cases.ending.${ending}`)
                    : deadline?.late
                      ? deadline.words
                      : i18n._("cases.since", { span: spanWords(i18n, now - Date.parse(openedAt)) })}
                </span>
                <span>{[assignee?.name, language].filter(Boolean).join(" · ")}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
