import * as v from "valibot"
import type { Language } from "../../domain/language.ts"
import { parseWith } from "../../domain/parsing.ts"
import { PLAN_LEVELS, PLAN_MEASURES, type PlanMeasure } from "../../protocol/plan.ts"
import type { Api } from "../api.ts"

const number = v.nullable(v.number())
const figure = {
  value: number,
  low: number,
  high: number,
  n: v.number(),
  mean: number,
  counts: v.nullable(v.array(v.number())),
  hidden: v.union([v.literal(false), v.literal("too-few")]),
  waiting: v.exactOptional(v.number()),
}
const reply = v.object({
  measure: v.picklist(PLAN_MEASURES),
  metric: v.picklist(["csat", "easy-share", "dwell"]),
  scene: v.string(),
  from: v.string(),
  to: v.string(),
  total: v.object(figure),
  zones: v.array(v.object({ key: v.string(), label: v.string(), elsewhere: v.number(), ...figure })),
  tiles: v.array(
    v.object({
      id: v.string(),
      zone: v.string(),
      level: v.picklist(PLAN_LEVELS),
      x: v.number(),
      z: v.number(),
      width: v.number(),
      depth: v.number(),
      middle: v.object({ x: v.number(), z: v.number() }),
      room: v.number(),
      ...figure,
    }),
  ),
})

/** The numbers over a scene's floor. */
export type Plan = v.InferOutput<typeof reply>
export type PlanTile = Plan["tiles"][number]
export type PlanZone = Plan["zones"][number]
export type PlanFigure = Plan["total"]

export interface PlanQuestion {
  readonly measure: PlanMeasure
  /** Without one the showroom's first. */
  readonly scene?: string | undefined
  /** Without them the last 28 days. */
  readonly days?: { readonly from: string; readonly to: string }
  readonly filters?: readonly (readonly [name: string, value: string])[]
  readonly language: Language
}

/**
 * What a visit spends in a zone can't be compared with what it spends in all of them: zones are shown beside the middle one of
 * them, which has no interval, so none is called different.
 */
function besideEachOther(plan: Plan): Plan {
  if (plan.measure !== "dwell") return plan
  const times = plan.zones.flatMap(({ value }) => value ?? []).sort((a, b) => a - b)
  const value = times[Math.floor(times.length / 2)] ?? null
  return { ...plan, total: { ...plan.total, value, low: null, high: null } }
}

/** Rejects as `api.get` does, and with ParseError when it isn't an answer to `GET /api/plan`. */
export async function askPlan(api: Api, question: PlanQuestion, signal?: AbortSignal): Promise<Plan> {
  const { measure, scene, days, filters = [], language } = question
  const parameters = new URLSearchParams([
    ["measure", measure],
    ...(scene === undefined ? [] : [["scene", scene]]),
    ...(days
      ? [
          ["from", days.from],
          ["to", days.to],
        ]
      : []),
    ...filters.map(([name, value]) => [name, value]),
    ["lang", language],
  ])
  return besideEachOther(
    parseWith(reply, await api.get<unknown>(`/api/plan?${parameters}`, signal), "GET /api/plan"),
  )
}
