import type { Api } from "../../client/api.ts"
import { askPlan, type Plan } from "../../client/plan/ask-plan.ts"
import type { Scene } from "../../domain/scene.ts"
import type { PlanMeasure } from "../../protocol/plan.ts"
import type { SceneReply } from "../../protocol/showroom.ts"
import { filterParameters } from "../api/metrics-path.ts"
import type { Reading } from "../reading/reading.ts"

/** A scene and what was measured in it, now and in the period before. */
export interface LoadedPlan {
  readonly scene: Scene
  readonly now: Plan
  readonly before: Plan
}

export async function loadPlan(
  api: Api,
  measure: PlanMeasure,
  { period, filters, language, showroom }: Reading,
  signal: AbortSignal,
): Promise<LoadedPlan> {
  const scene = showroom.scenes[0]?.id ?? ""
  const question = { measure, scene, filters: filterParameters(filters), language }
  const [{ scene: drawn }, now, before] = await Promise.all([
    api.get<SceneReply>(`/api/scenes/${encodeURIComponent(scene)}`, signal),
    askPlan(api, { ...question, days: period }, signal),
    askPlan(api, { ...question, days: period.previous }, signal),
  ])
  return { scene: drawn, now, before }
}
