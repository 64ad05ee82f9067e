import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { currentLanguage } from "../../../client/language.ts"
import { pageTools } from "../../../client/page-tools.ts"
import { askPlan, type Plan, type PlanTile } from "../../../client/plan/ask-plan.ts"
import { mayReadPlan } from "../../../client/plan/may-read-plan.ts"
import { noteReadsNumbers } from "../../../client/plan/plan-hint.ts"
import { MEASURES } from "../../../client/plan/plan-scale.ts"
import { useShop } from "../../../client/shop-context.ts"
import { Icon } from "../../../ui/icon.tsx"
import { Kbd } from "../../../ui/kbd.tsx"
import { Pill } from "../../../ui/pill.tsx"
import { useKey } from "../../../ui/use-key.ts"
import type { LiveScene } from "../live-scene.ts"
import { bringHeat, type Heat } from "./bring-heat.ts"
import styles from "./heat.module.css"
import { HeatLegend } from "./heat-legend.tsx"
import { heatWords, spanOf } from "./heat-words.ts"
import "./messages.ts"

type Measure = Plan["measure"]

type State =
  | { readonly kind: "asking" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly plan: Plan }

function measureIn(asked: URLSearchParams): Measure | null {
  return MEASURES.find((measure) => measure === asked.get("plan")) ?? null
}

/** The days that the address asks for; without them the last 28. */
function daysIn(asked: URLSearchParams): { from: string; to: string } | undefined {
  const [from, to] = [asked.get("from"), asked.get("to")]
  return from !== null && to !== null ? { from, to } : undefined
}

/** The numbers of the dashboard's plan, on the floor one walks on: for who may read them, and when they are wanted. */
export function HeatLayer({ live, asked }: { live: LiveScene; asked: URLSearchParams }) {
  const { api } = useShop()
  const { i18n } = useLingui()
  const [may, setMay] = useState<boolean | null>(null)
  const [measure, setMeasure] = useState<Measure | null>(() => measureIn(asked))
  useEffect(() => {
    const leaving = new AbortController()
    mayReadPlan(api, leaving.signal).then(
      (allowed) => {
        setMay(allowed)
        if (!allowed) noteReadsNumbers(pageTools(window).lasting, false)
      },
      () => leaving.signal.aborted || setMay(false),
    )
    return () => leaving.abort()
  }, [api])
  useKey("n", () => {
    if (may) setMeasure(measure === null ? "satisfaction" : null)
  })
  if (may === null) return null
  if (!may)
    return !asked.has("plan") ? null : (
      <p className={styles.refused} role="status">
        {i18n._("heat.refused")} <a href="/dashboard/plan">{i18n._("heat.sign-in")}</a>
      </p>
    )
  return (
    <div className={styles.layer}>
      <Pill
        aria-pressed={measure !== null}
        aria-keyshortcuts="n"
        onClick={() => setMeasure(measure === null ? "satisfaction" : null)}
      >
        <Icon name="options" />
        {i18n._("heat.switch")} <Kbd>N</Kbd>
      </Pill>
      {measure === null ? null : (
        <HeatOn live={live} measure={measure} days={daysIn(asked)} onMeasure={setMeasure} />
      )}
    </div>
  )
}

function HeatOn({
  live,
  measure,
  days,
  onMeasure,
}: {
  live: LiveScene
  measure: Measure
  days: { readonly from: string; readonly to: string } | undefined
  onMeasure: (measure: Measure) => void
}) {
  const { api } = useShop()
  const { i18n } = useLingui()
  const language = currentLanguage()
  const [state, setState] = useState<State>({ kind: "asking" })
  const [turn, setTurn] = useState(0)
  const [here, setHere] = useState<PlanTile | null>(null)
  const heat = useRef<Heat | null>(null)

  useEffect(() => {
    const brought = bringHeat({ live, onStand: setHere })
    heat.current = brought
    return () => {
      heat.current = null
      brought.remove()
    }
  }, [live])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` only says "once more", and the days are those of the address
  useEffect(() => {
    const leaving = new AbortController()
    setState({ kind: "asking" })
    askPlan(api, { measure, scene: live.scene.id, language, ...(days ? { days } : {}) }, leaving.signal).then(
      (plan) => {
        heat.current?.show(plan, heatWords(i18n, plan.metric))
        setState({ kind: "ready", plan })
      },
      () => leaving.signal.aborted || setState({ kind: "failed" }),
    )
    return () => leaving.abort()
  }, [api, measure, live, language, turn])

  return (
    <section className={styles.card} aria-label={i18n._("heat.title")}>
      <fieldset className={styles.measures}>
        <legend>{state.kind === "ready" ? spanOf(state.plan, i18n.locale) : i18n._("heat.title")}</legend>
        {MEASURES.map((each) => (
          <button key={each} type="button" aria-pressed={each === measure} onClick={() => onMeasure(each)}>
            {i18n._(`heat.${each}`)}
          </button>
        ))}
      </fieldset>
      {state.kind === "ready" ? <HeatLegend plan={state.plan} here={here} /> : null}
      {state.kind === "asking" ? <p role="status">{i18n._("heat.asking")}</p> : null}
      {state.kind === "failed" ? (
        <p role="alert">
          {i18n._("heat.failed")}{" "}
          <button type="button" className={styles.retry} onClick={() => setTurn(turn + 1)}>
            {i18n._("heat.retry")}
          </button>
        </p>
      ) : null}
    </section>
  )
}
