import { useLingui } from "@lingui/react"
import { useId } from "react"
import type { Plan } from "../../client/plan/ask-plan.ts"
import { edgesOf, type PlanStanding, STEPS, sideOf, standingOf } from "../../client/plan/plan-scale.ts"
import { HatchPattern } from "./hatch-pattern.tsx"
import "./messages.ts"
import styles from "./plan-legend.module.css"
import type { PlanWords } from "./plan-words.ts"

/** What colours, sizes and borders say, and of how much of the plan they say it. */
export function PlanLegend({ plan, words }: { plan: Plan; words: PlanWords }) {
  const { i18n } = useLingui()
  const hatch = `hatch${useId()}`
  const { measure, total, tiles } = plan
  if (total.value === null) return null
  const edges = edgesOf(measure, total.value)
  const of = (standing: PlanStanding) => tiles.filter((tile) => standingOf(tile) === standing)
  const told = (standing: PlanStanding) => {
    const some = of(standing)
    const n = some.reduce((sum, tile) => sum + tile.n, 0)
    return i18n._(measure === "dwell" ? "plan.legend.visits" : "plan.legend.tiles", { tiles: some.length, n })
  }
  const full = of("full")
  const bordered = full.filter((tile) => sideOf(tile, total) !== null)
  const step = (index: number) => {
    const [from, to] = [edges[index - 1], edges[index]]
    if (from === undefined) return i18n._("plan.legend.under", { edge: words.mark(to ?? 0) })
    if (to === undefined) return i18n._("plan.legend.over", { edge: words.mark(from) })
    return measure === "dwell" ? `≥ ${words.mark(from)}` : `${words.mark(from)}–${words.mark(to - 1)}`
  }
  return (
    <section className={styles.legend} aria-label={i18n._("plan.legend")}>
      <ol className={styles.steps} data-scale={measure === "dwell" ? "time" : "side"}>
        {STEPS.map((each, index) => (
          <li key={each}>
            <span data-step={each} />
            {step(index)}
          </li>
        ))}
      </ol>
      <ul className={styles.kinds}>
        <li>
          <span className={styles.full} />
          <p>
            <b>{i18n._("plan.legend.full")}</b>
            {told("full")}
          </p>
        </li>
        <li>
          <span className={styles.greyed} />
          <p>
            <b>{i18n._("plan.legend.greyed")}</b>
            {told("greyed")}
          </p>
        </li>
        <li>
          <svg width={26} height={26} aria-hidden="true">
            <HatchPattern id={hatch} step={6} />
            <rect width={26} height={26} rx={6} fill={`url(#${hatch})`} />
          </svg>
          <p>
            <b>{i18n._("plan.legend.hidden")}</b>
            {i18n._("plan.legend.hidden.tiles", { tiles: of("hidden").length })}
          </p>
        </li>
        {/* how long people stay is called different nowhere */}
        {measure === "dwell" ? null : (
          <li>
            <span className={styles.border} />
            <p>
              <b>{i18n._("plan.legend.border", { total: words.value(total.value) })}</b>
              {i18n._("plan.legend.of", { count: bordered.length, of: full.length })}
            </p>
          </li>
        )}
      </ul>
    </section>
  )
}
