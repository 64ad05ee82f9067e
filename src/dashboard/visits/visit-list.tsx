import { useLingui } from "@lingui/react"
import { clockWords } from "../../client/replay/moment-words.ts"
import { endsOf } from "../../metrics/index.ts"
import type { VisitLine } from "../../protocol/visits.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { moveInList } from "../frame/move-in-list.ts"
import "./messages.ts"
import styles from "./visits-page.module.css"

export interface VisitListProps {
  visits: readonly VisitLine[]
  openId: string | null
  timezone: string
  onOpen: (id: string) => void
}

function whereWords({ zones, products }: VisitLine): string {
  const shown = [...zones.slice(0, 4), ...products.slice(0, 2)].map(({ label }) => label)
  const more = zones.length + products.length - shown.length
  return more > 0 ? `${shown.join(", ")} +${more}` : shown.join(", ")
}

/** Visits, one under the other, the newest first. */
export function VisitList({ visits, openId, timezone, onOpen }: VisitListProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  return (
    <ul className={styles.list} aria-label={i18n._("visits.list")} onKeyDown={moveInList}>
      {visits.map((visit) => {
        const lowest = visit.answers.find(({ low }) => low)
        const took = clockWords(Date.parse(visit.endedAt) - Date.parse(visit.startedAt))
        return (
          <li key={visit.id}>
            <button
              type="button"
              className={styles.line}
              data-visit={visit.id}
              aria-current={visit.id === openId || undefined}
              onClick={() => onOpen(visit.id)}
            >
              <span className={styles.when}>
                <b>{formatMoment(visit.startedAt, language, timezone)}</b>
                {lowest ? (
                  <span className={styles.low}>
                    {i18n._("visits.low")} {lowest.score}/{endsOf(lowest.scale).last}
                  </span>
                ) : null}
              </span>
              <span className={styles.where}>{whereWords(visit)}</span>
              <span className={styles.foot}>
                {[
                  i18n._("visits.took", { span: took }),
                  i18n._("visits.answers", { count: visit.answers.length }),
                  visit.device ? i18n._(`frame.device.${visit.device}`) : null,
                  visit.language,
                  visit.recorded ? i18n._("visits.recorded") : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
