import { useLingui } from "@lingui/react"
import type { BoardEntry } from "../../client/boards/load-boards.ts"
import { currentLanguage } from "../../client/language.ts"
import { localeOf } from "../../domain/language.ts"
import styles from "./board-note.module.css"
import "./messages.ts"

type Change = NonNullable<BoardEntry["change"]>

/** What changed for those who answer: better or worse, and how sure that is. */
export function ChangeLine({ change }: { change: Change }) {
  const { i18n } = useLingui()
  const { metric, before, after, delta, low, high, days } = change
  const decimals = metric === "ces" ? 1 : 0
  const format = new Intl.NumberFormat(localeOf(currentLanguage()), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const number = (value: number) => format.format(value).replace("-", "−")
  return (
    <p className={styles.change} data-worse={delta < 0 || undefined}>
      {i18n._(`boards.${delta > 0 ? "up" : "down"}.${metric}`, {
        by: number(Math.abs(delta)),
        before: number(before.value),
        after: number(after.value),
      })}{" "}
      <small>
        {i18n._("boards.sure", {
          ...{ days, n1: before.n, n2: after.n },
          low: number(low),
          high: number(high),
        })}
      </small>
    </p>
  )
}
