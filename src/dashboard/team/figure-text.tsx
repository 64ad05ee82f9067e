import { useLingui } from "@lingui/react"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { useWords } from "../format/use-words.ts"
import "./messages.ts"
import styles from "./team-page.module.css"

/** A number with its interval and n, or why there is none. */
export function FigureText({ figure, percent }: { figure: FigureReply; percent: boolean }) {
  const { i18n } = useLingui()
  const words = useWords()
  const { value, low, high, n, hidden, waiting = 0 } = figure
  const told = (number: number) => `${words.number(number)}${percent ? "%" : ""}`
  if (hidden !== false || value === null)
    return <span className={styles.few}>{n === 0 ? i18n._("team.none") : i18n._("team.hidden", { n })}</span>
  const details = [
    low === null || high === null
      ? null
      : i18n._("dashboard.interval", { low: words.number(low), high: told(high) }),
    i18n._("dashboard.n", { n: words.number(n) }),
    waiting > 0 ? i18n._("team.waiting", { n: waiting }) : null,
  ]
  return (
    <span data-few={n < GREYED_UNDER || undefined} className={styles.told}>
      <b className={styles.value}>{told(value)}</b>{" "}
      <span className={styles.detail}>{details.filter(Boolean).join(", ")}</span>
    </span>
  )
}
