import { useLingui } from "@lingui/react"
import type { Plan, PlanTile } from "../../../client/plan/ask-plan.ts"
import { edgesOf, STEPS, sideOf, standingOf } from "../../../client/plan/plan-scale.ts"
import styles from "./heat.module.css"
import { colourOf } from "./heat-colours.ts"
import { heatWords } from "./heat-words.ts"
import "./messages.ts"

/** What the colours say, and the number of the tile that one stands on. */
export function HeatLegend({ plan, here }: { plan: Plan; here: PlanTile | null }) {
  const { i18n } = useLingui()
  const { measure, total, tiles, zones } = plan
  const words = heatWords(i18n, plan.metric)
  const told = tiles.filter(({ value }) => value !== null)
  if (total.value === null || told.length === 0)
    return <p>{i18n._(total.n === 0 ? "heat.nothing" : "heat.hidden")}</p>
  const edges = edgesOf(measure, total.value)
  const zone = zones.find(({ key }) => key === here?.zone)?.label ?? ""
  const side = here && sideOf(here, total)
  return (
    <>
      <ol className={styles.steps} aria-label={i18n._("heat.steps")}>
        {STEPS.map((step, index) => {
          const [from, to] = [edges[index - 1], edges[index]]
          return (
            <li key={step}>
              <span style={{ background: colourOf(measure, step) }} />
              {from === undefined ? `< ${words.mark(to ?? 0)}` : `≥ ${words.mark(from)}`}
            </li>
          )
        })}
      </ol>
      <p className={styles.keys}>
        {/* how long people stay is called different nowhere */}
        {measure === "dwell" ? null : `${i18n._("heat.keys.border", { total: words.value(total.value) })} `}
        {i18n._("heat.keys")}
      </p>
      <p className={styles.here} aria-live="polite">
        {!here ? (
          i18n._("heat.nowhere")
        ) : here.value === null || standingOf(here) === "hidden" ? (
          i18n._("heat.here.hidden", { zone })
        ) : (
          <>
            <b>{words.value(here.value)}</b> {zone}, {words.interval(here)}, {words.n(here.n)}
            {side ? ` · ${i18n._(`heat.${side}`)}` : ""}
          </>
        )}
      </p>
    </>
  )
}
