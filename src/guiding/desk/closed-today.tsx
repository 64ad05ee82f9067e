import { useLingui } from "@lingui/react"
import type { Closed } from "../../client/help/index.ts"
import styles from "./aside.module.css"
import { spanOf } from "./format.ts"
import { useDeskWords } from "./use-desk-words.ts"

/** What was closed today, newest first. Nothing where there is nothing. */
export function ClosedToday({ closed }: { closed: readonly Closed[] }) {
  const { i18n } = useLingui()
  const { nameOf, timeOf } = useDeskWords()
  if (closed.length === 0) return null
  const endOf = ({ how, wait }: Closed) => {
    if (how !== "handled") return i18n._(`desk.closed.${how}`)
    return wait === null ? "" : i18n._("desk.closed.wait", { time: spanOf(wait) })
  }
  return (
    <section aria-labelledby="desk-closed">
      <h2 id="desk-closed">{i18n._("desk.closed")}</h2>
      <ul className={styles.closed}>
        {closed.map((each) => (
          <li key={each.id} className={styles.ended}>
            <time dateTime={each.closedAt} className={styles.at}>
              {timeOf(each.closedAt)}
            </time>
            <span className={styles.what} dir="auto">
              {each.note || each.about || nameOf(each)}
              {each.guide ? <span className={styles.by}> {each.guide}</span> : null}
            </span>
            <span className={styles.how}>{endOf(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
