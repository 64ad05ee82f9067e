import { useLingui } from "@lingui/react"
import type { Plan } from "../../client/plan/ask-plan.ts"
import { standingOf } from "../../client/plan/plan-scale.ts"
import { FigureLine, rangeOf } from "./figure-line.tsx"
import "./messages.ts"
import type { PlanWords } from "./plan-words.ts"
import styles from "./zone-lines.module.css"

const WIDTH = 112

/** Each zone with its number, the lowest first; what can't be told comes last. */
export function ZoneLines({
  plan,
  words,
  onShow,
}: {
  plan: Plan
  words: PlanWords
  onShow: (zone: string) => void
}) {
  const { i18n } = useLingui()
  const range = rangeOf(plan)
  const zones = plan.zones
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => (a.value ?? Number.MAX_VALUE) - (b.value ?? Number.MAX_VALUE) || b.n - a.n)
  const elsewhere = plan.zones.reduce((sum, zone) => sum + zone.elsewhere, 0)
  return (
    <section className={styles.zones}>
      <h2>
        {i18n._("plan.zones")} <small>{words.n(plan.total.n)}</small>
      </h2>
      <ul>
        {zones.map((zone) => (
          <li key={zone.key} data-few={standingOf(zone) !== "full" || undefined}>
            <button
              type="button"
              aria-label={i18n._("plan.zones.show", { name: zone.label })}
              onClick={() => onShow(zone.key)}
            >
              {zone.label}
            </button>
            <FigureLine figure={zone} plan={plan} range={range} width={WIDTH} />
            {zone.value === null ? (
              <span className={styles.absent}>{words.absence(zone)}</span>
            ) : (
              <b>{words.short(zone.value)}</b>
            )}
            <span className={styles.n}>{words.number(zone.n)}</span>
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p>{i18n._("plan.zones.elsewhere", { n: elsewhere })}</p> : null}
    </section>
  )
}
