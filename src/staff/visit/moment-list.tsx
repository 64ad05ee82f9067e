import { useLingui } from "@lingui/react"
import { memo, useEffect, useRef } from "react"
import type { FilmMoment } from "../../client/replay/film.ts"
import { kindOf } from "../../client/replay/moment-kind.ts"
import { clockWords, momentWords } from "../../client/replay/moment-words.ts"
import styles from "./moment-list.module.css"

export interface MomentListProps {
  moments: readonly FilmMoment[]
  /** Index of the moment that is shown; -1: none is. */
  current?: number
  label: string
  /** Goes to a moment, or where one is seen; without either they are only told. */
  onGo?: ((offset: number) => void) | undefined
  hrefOf?: ((offset: number) => string) | undefined
}

/** What happened in a visit, one thing after the other: the same that a replay shows. */
export const MomentList = memo(function MomentList(props: MomentListProps) {
  const { moments, current = -1, label, onGo, hrefOf } = props
  const { i18n } = useLingui()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const box = list.current
    const item = box?.children.item(current)
    if (!box || !(item instanceof HTMLElement) || box.contains(document.activeElement)) return
    const above = item.offsetTop - box.offsetTop
    if (above < box.scrollTop || above + item.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = above - box.clientHeight / 3
  }, [current])
  return (
    <ol className={styles.list} ref={list} aria-label={label}>
      {moments.map((moment, index) => {
        const words = (
          <>
            <span className={styles.clock}>{clockWords(moment.offset)}</span>
            <span className={styles.words}>
              {momentWords(i18n, moment)}
              {moment.prompt?.comment ? (
                <q className={styles.comment} dir="auto">
                  {moment.prompt.comment}
                </q>
              ) : null}
            </span>
          </>
        )
        return (
          <li
            key={moment.id}
            className={styles.moment}
            data-kind={kindOf(moment)}
            aria-current={index === current ? "step" : undefined}
          >
            {onGo ? (
              <button type="button" onClick={() => onGo(moment.offset)}>
                {words}
              </button>
            ) : hrefOf ? (
              <a href={hrefOf(moment.offset)}>{words}</a>
            ) : (
              <div className={styles.told}>{words}</div>
            )}
          </li>
        )
      })}
    </ol>
  )
})
