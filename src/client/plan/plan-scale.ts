import { visibilityOf } from "../../metrics/index.ts"
import { PLAN_MEASURES, type PlanMeasure } from "../../protocol/plan.ts"
import type { PlanFigure } from "./ask-plan.ts"

/** In the order in which they are offered. */
export const MEASURES: readonly PlanMeasure[] = PLAN_MEASURES

/** `none` without answers; `hidden`: the server keeps it; `greyed` with few answers, `full` with enough. */
export type PlanStanding = "none" | "hidden" | "greyed" | "full"

export function standingOf({ n, hidden, value }: PlanFigure): PlanStanding {
  if (n === 0) return "none"
  if (hidden !== false || value === null) return "hidden"
  return visibilityOf(n) === "full" ? "full" : "greyed"
}

/** 1 lowest .. 5 highest. How long people stay is neither good nor bad: there it is short to long. */
export type Step = 1 | 2 | 3 | 4 | 5
export const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

/** Points of a share from the store's own, and parts of the store's own time, at which a step ends. */
const POINTS = [-12, -4, 4, 12]
const TIMES = [0.6, 0.85, 1.15, 1.6]

/** Where steps 2 to 5 begin: the middle one holds the store's own value. */
export function edgesOf(measure: PlanMeasure, total: number): readonly number[] {
  if (measure === "dwell") return TIMES.map((times) => Math.round(times * total))
  return POINTS.map((points) => Math.min(100, Math.max(0, Math.round(total) + points)))
}

/** `edges`: those of `edgesOf`. */
export function stepOf(value: number, edges: readonly number[]): Step {
  const passed = edges.filter((edge) => value >= edge).length
  return STEPS[passed] ?? 5
}

/** On which side of the store's value a figure's interval lies wholly; `null`: on neither, or it has too few answers. */
export function sideOf(figure: PlanFigure, total: PlanFigure): "below" | "above" | null {
  if (standingOf(figure) !== "full" || total.value === null || total.low === null) return null
  if (figure.high !== null && figure.high < total.value) return "below"
  if (figure.low !== null && figure.low > total.value) return "above"
  return null
}
