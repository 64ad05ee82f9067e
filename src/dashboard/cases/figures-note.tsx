import { useLingui } from "@lingui/react"
import { ASKERS } from "../../domain/case.ts"
import { FITS } from "../../domain/promise.ts"
import type { CaseFiguresReply } from "../../protocol/cases.ts"
import { formatNumber } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { useLoaded } from "../load/use-loaded.ts"
import type { CasesApi } from "./ask-cases.ts"
import styles from "./figures-note.module.css"

/** What answering changed, and who asks for what, as far as five or more say so. */
export function FiguresNote({ cases, turn }: { cases: CasesApi; turn: number }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { loading } = useLoaded<CaseFiguresReply>(`figures ${language}`, cases.figures, turn)
  if (loading.kind !== "ready") return null
  const { helped, requests } = loading.data
  const signed = (value: number) =>
    `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), language, { decimals: 1 })}`
  const asked = helped.filter(({ n }) => n > 0)
  const judged = requests.filter(({ n }) => n > 0)
  if (asked.length === 0 && judged.length === 0) return null
  return (
    <section className={styles.figures} aria-label={i18n._("cases.figures")}>
      {asked.map(({ metric, n, delta, low, high, hidden }) => (
        <p key={metric}>
          <b>{i18n._(`cases.metric.${metric}`)}</b>{" "}
          {hidden || delta === null || low === null || high === null
            ? i18n._("cases.helped.few", { n })
            : i18n._("cases.helped", { n, delta: signed(delta), low: signed(low), high: signed(high) })}{" "}
          {!hidden && low !== null && high !== null && low <= 0 && high >= 0
            ? i18n._("cases.helped.same")
            : null}
        </p>
      ))}
      {judged.length > 0 ? (
        <details>
          <summary>{i18n._("cases.requests")}</summary>
          <div className={styles.scroll}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{i18n._("cases.requests.promise")}</th>
                  <th scope="col">{i18n._("cases.requests.fit")}</th>
                  {ASKERS.map((asker) => (
                    <th key={asker} scope="col">
                      {i18n._(`cases.asker.${asker}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {judged.flatMap(({ promise, cells }) =>
                  FITS.map((fit) => (
                    <tr key={`${promise.id} ${fit}`}>
                      <th scope="row">{promise.label}</th>
                      <td>{i18n._(`cases.fit.${fit}`)}</td>
                      {ASKERS.map((asker) => {
                        const n = cells.find((each) => each.fit === fit && each.asker === asker)?.n ?? null
                        return (
                          <td key={asker} data-hidden={n === null || undefined}>
                            {n ?? i18n._("cases.hidden")}
                          </td>
                        )
                      })}
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </div>
        </details>
      ) : null}
    </section>
  )
}
