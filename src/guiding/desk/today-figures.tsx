import { useLingui } from "@lingui/react"
import type { DeskReply, ServiceFigure } from "../../client/help/index.ts"
import { spanOf } from "./format.ts"
import styles from "./today-figures.module.css"
import "./messages.ts"

function Figure({ name, figure, detail }: { name: string; figure: ServiceFigure; detail: string }) {
  const { i18n } = useLingui()
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      {figure.value === null || figure.hidden ? (
        <dd className={styles.few}>{i18n._("desk.too-few", { n: figure.n })}</dd>
      ) : (
        <dd>
          <span className={styles.value}>{spanOf(figure.value)}</span> {detail}
        </dd>
      )}
    </div>
  )
}

/** How many wait, and how long visitors wait and are attended to today; too few are not made a number of. */
export function TodayFigures({ desk }: { desk: DeskReply }) {
  const { i18n } = useLingui()
  const { firstResponse, handling } = desk.today
  const { p90, n, unanswered, withdrawn } = firstResponse
  const apart = [
    i18n._("desk.unanswered.count", { n: unanswered }),
    i18n._("desk.withdrawn.count", { n: withdrawn }),
  ].filter((words) => words !== "")
  const detail = p90 === null ? "" : i18n._("desk.frt.detail", { p90: spanOf(p90), n })
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>{i18n._("desk.waiting")}</dt>
        <dd className={styles.value}>{desk.waiting.length}</dd>
      </div>
      <Figure
        name={i18n._("desk.frt")}
        figure={firstResponse}
        detail={[detail, ...apart].filter((part) => part !== "").join(", ")}
      />
      <Figure name={i18n._("desk.aht")} figure={handling} detail={i18n._("desk.n", { n: handling.n })} />
    </dl>
  )
}
