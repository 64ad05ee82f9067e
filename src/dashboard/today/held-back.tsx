import { useLingui } from "@lingui/react"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { formatNumber } from "../format/numbers.ts"
import { usePageData } from "../load/use-page-data.ts"
import { useServices } from "../services-context.ts"
import { loadHeldBack } from "./load-held-back.ts"
import "./messages.ts"
import "./rule-messages.ts"
import type { OpenCasesProps } from "./open-cases.tsx"
import styles from "./today.module.css"
import { TodayNote } from "./today-note.tsx"

export interface HeldBackProps extends OpenCasesProps {
  /** Questions that were seen in the period. */
  readonly shown: number
}

/** Which rules kept questions from being asked, and how often. */
export function HeldBack({ shown, told, ...props }: HeldBackProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const { period, filters, language } = props.reading
  const { loading, reload } = usePageData("held-back", props, (signal) => loadHeldBack(api, period, signal))
  const rules = loading.kind === "ready" ? loading.data : null
  const held = rules?.reduce((sum, { count }) => sum + count, 0) ?? 0
  const most = rules?.[0]?.count ?? 0
  const isFiltered = Object.keys(filters).length > 0
  return (
    <section className={styles.section} aria-labelledby="held-back">
      <header className={styles.head}>
        <h2 id="held-back">{i18n._("today.held")}</h2>
        {held > 0 ? (
          <p>
            {i18n._("today.held.note", { held, shown: isFiltered ? 0 : shown })}
            {isFiltered ? ` ${i18n._("today.held.everyone")}` : null}
          </p>
        ) : null}
      </header>
      <TodayNote loading={loading} told={told} onRetry={reload} />
      {rules?.length === 0 ? <p className={styles.none}>{i18n._("today.held.none")}</p> : null}
      {rules && held > 0 ? (
        <table className={styles.held} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
          <thead>
            <tr>
              {(["rule", "count", "share"] as const).map((column) => (
                <th key={column} scope="col">
                  <VisuallyHidden>{i18n._(`today.held.${column}`)}</VisuallyHidden>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(({ rule, count }) => (
              <tr key={rule}>
                <th scope="row">{i18n._({ id: `rule.${rule}`, message: rule })}</th>
                <td>
                  <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
                  <span className={styles.count}>{formatNumber(count, language)}</span>
                </td>
                <td>{formatNumber((count / held) * 100, language)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
