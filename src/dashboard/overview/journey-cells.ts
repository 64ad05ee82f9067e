import { JOURNEY_STAGES, type JourneyStage } from "../../domain/journey-stage.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { type Measured, NOTHING } from "../reading/measured.ts"
import type { Pair } from "./load-overview.ts"

export interface JourneyCell {
  readonly stage: JourneyStage
  readonly metric: WireMetric
  readonly now: Measured
  readonly before: Measured
  /** Of the whole store, in the same period. */
  readonly whole: Measured
}

/** Every stage with every metric, in the order of the journey, also where nobody answered. */
export function journeyCells(stages: readonly Pair[]): readonly JourneyCell[] {
  return JOURNEY_STAGES.flatMap((stage) =>
    stages.map(({ now, before }) => ({
      stage,
      metric: now.metric,
      now: now.groups.find(({ key }) => key === stage)?.figure ?? NOTHING,
      before: before.groups.find(({ key }) => key === stage)?.figure ?? NOTHING,
      whole: now.total,
    })),
  )
}
