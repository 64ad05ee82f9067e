import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import type { CaseActionsReply, MeasuredAction } from "../../protocol/actions.ts"
import { createMeasureWords } from "../actions/format-measure.ts"
import { formatDay } from "../format/days.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { actionHref } from "../state/case-origin.ts"
import type { CasesApi } from "./ask-cases.ts"
import styles from "./case-deeds.module.css"
import "./deeds-messages.ts"

export interface CaseDeedsProps {
  /** The case. */
  id: string
  cases: CasesApi
}

type Told = Pick<MeasuredAction, "measure" | "effect">

/** What was done because of a case, and how each is read so far. */
export function CaseDeeds({ id, cases }: CaseDeedsProps) {
  const { i18n } = useLingui()
  const words = createMeasureWords(i18n)
  const { loading, reload } = useLoaded<CaseActionsReply>(
    `actions of ${id} ${words.language}`,
    (signal) => cases.actions(id, signal),
    0,
  )
  const deeds = loading.kind === "ready" ? loading.data.actions : null

  function standing({ measure, effect }: Told): string {
    if (measure === null || effect.kind === "none") return i18n._("cases.deeds.unmeasured")
    const { metric } = measure
    const figure = (value: number | null) => (value === null ? "–" : words.value(metric, value))
    const before = figure(effect.before.figure.value)
    if (effect.kind === "not-over")
      return i18n._("cases.deeds.not-over", { before, day: formatDay(effect.until, words.language) })
    return i18n._(`cases.deeds.${effect.kind}`, { before, after: figure(effect.after.figure.value) })
  }

  return (
    <>
      <h3>{i18n._("cases.deeds")}</h3>
      <FailureNote loading={loading} onRetry={reload} />
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      {deeds?.length === 0 ? <p className={styles.note}>{i18n._("cases.deeds.none")}</p> : null}
      {deeds && deeds.length > 0 ? (
        <ul className={styles.deeds}>
          {deeds.map((deed) => (
            <li key={deed.id}>
              <Link href={actionHref(deed.id)}>{deed.what}</Link>
              <p>
                {formatDay(deed.on, words.language)} · {deed.who}
              </p>
              {deed.measure ? (
                <p>
                  {words.metric(deed.measure.metric)}, {words.place(deed.labels)}
                </p>
              ) : null}
              <p>{standing(deed)}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
