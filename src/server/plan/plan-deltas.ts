import type { PromptMetric } from "../../domain/prompt.ts"
import { endsOf } from "../../metrics/index.ts"
import type { Contribution } from "../events/contribution.ts"
import { quarterOf } from "../figures/calendar.ts"

/** The questions whose answers the plan shows. */
export const PLAN_METRICS = ["csat", "ces"] as const satisfies readonly PromptMetric[]
export type PlanMetric = (typeof PLAN_METRICS)[number]

export const PLAN_GRAINS = ["day", "quarter"] as const
export type PlanGrain = (typeof PLAN_GRAINS)[number]

/** One row of the plan's counts, and by how much it changes. */
export interface PlanDelta {
  readonly showroomId: string
  readonly metric: PromptMetric
  readonly scene: string
  readonly grain: PlanGrain
  /** The day, or the first day of the quarter. */
  readonly begin: string
  readonly zone: string
  readonly spot: string
  readonly device: string
  readonly language: string
  readonly counts: number[]
}

export interface PlanDeltas {
  add(contribution: Contribution, sign: 1 | -1): void
  /** What isn't zero, each row once, in a fixed order of their keys. */
  rows(): readonly PlanDelta[]
}

/** Adds up what a batch changes on the plan. Answers of which only the zone is known aren't on it. */
export function createPlanDeltas(): PlanDeltas {
  const rows = new Map<string, PlanDelta>()
  return {
    add({ cell, score }, sign) {
      const { showroomId, metric, scale, day, keys, spot } = cell
      if (score === null || spot === "" || !PLAN_METRICS.some((each) => each === metric)) return
      const { scene, zone, device, language } = keys
      const { first, last } = endsOf(scale)
      for (const grain of PLAN_GRAINS) {
        const begin = grain === "day" ? day : quarterOf(day).from
        const name = JSON.stringify([showroomId, metric, scene, grain, begin, zone, spot, device, language])
        const row = rows.get(name) ?? {
          ...{ showroomId, metric, scene, grain, begin, zone, spot, device, language },
          counts: new Array<number>(last - first + 1).fill(0),
        }
        rows.set(name, row)
        row.counts[score - first] = (row.counts[score - first] ?? 0) + sign
      }
    },
    rows: () =>
      [...rows]
        .filter(([, { counts }]) => counts.some((count) => count !== 0))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row),
  }
}
