import { useLingui } from "@lingui/react"
import type { TargetMetric } from "../../domain/target.ts"
import type { Chosen, Effect, Side } from "../../protocol/actions.ts"
import { formatDay, formatDays } from "../format/days.ts"
import styles from "./actions-page.module.css"
import { GoalMark } from "./goal-mark.tsx"
import { useMeasureWords } from "./use-measure-words.ts"
import "./done-messages.ts"

export interface EffectPanelProps {
  metric: TargetMetric
  effect: Effect
  chosen: Chosen
  today: string
}

interface NamedSide extends Side {
  readonly name: "past" | "before" | "after"
}

/** Before and after, on one axis, with the interval of their difference and what speaks against reading too much into it. */
export function EffectPanel({ metric, effect, chosen, today }: EffectPanelProps) {
  const { i18n } = useLingui()
  const words = useMeasureWords()
  if (effect.kind === "none") return null
  const { past, worstOf, belowPast, change: long } = chosen
  const after = effect.kind === "not-over" ? null : effect.after
  const sides: readonly NamedSide[] = [
    ...(past ? [{ ...past, name: "past" as const }] : []),
    { ...effect.before, name: "before" },
    ...(after ? [{ ...after, name: "after" as const }] : []),
  ]
  const figures = sides.map(({ figure }) => figure)
  const isLow = worstOf !== null || belowPast
  return (
    <div className={styles.effect}>
      <table className={styles.sides}>
        <caption className={styles.hint}>{i18n._("goals.effect.how")}</caption>
        <tbody>
          {sides.map(({ name, figure, from, to }) => (
            <tr key={name}>
              <th scope="row">
                {i18n._(`goals.side.${name}`)}
                <small>{formatDays({ from, to }, words.language, today)}</small>
              </th>
              <td className={styles.mark}>
                <GoalMark metric={metric} figure={figure} goal={null} beside={figures} />
              </td>
              <td className={styles.side}>
                <b>{figure.value === null ? "–" : words.value(metric, figure.value)}</b>
                <small>{words.details(metric, figure)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.verdict} role="status">
        {effect.kind === "not-over"
          ? i18n._("goals.effect.not-over", { day: formatDay(effect.until, words.language, today) })
          : effect.kind === "too-few"
            ? i18n._("goals.effect.too-few", { least: effect.least })
            : i18n._(`goals.effect.${effect.kind}`, { ...words.difference(metric, effect.change) })}
      </p>
      {isLow ? (
        <div className={styles.warning}>
          <b>{i18n._("goals.regression")}</b>
          <p>
            {worstOf === null ? "" : `${i18n._("goals.regression.worst", { count: worstOf })} `}
            {belowPast ? `${i18n._("goals.regression.below")} ` : ""}
            {i18n._("goals.regression.why")}
          </p>
          {past === null ? (
            <p>{i18n._("goals.regression.no-past")}</p>
          ) : long ? (
            <p>
              {i18n._(long.distinguishable ? "goals.regression.past.told" : "goals.regression.past.same", {
                ...words.difference(metric, long),
              })}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
