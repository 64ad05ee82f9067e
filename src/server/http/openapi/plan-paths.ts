import { LANGUAGES } from "../../../domain/language.ts"
import { METRIC_OF_MEASURE, PLAN_FILTERS, PLAN_LEVELS, PLAN_MEASURES } from "../../../protocol/plan.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const day: Schema = { type: "string", format: "date" }
const number: Schema = { type: "number" }
const figured = (properties: Readonly<Record<string, Schema>>): Schema => ({
  allOf: [ref("Figure"), record(properties)],
})

export const PLAN_SCHEMAS: Readonly<Record<string, Schema>> = {
  PlanTile: figured({
    ...{ id: text, zone: text, level: oneOf(...PLAN_LEVELS) },
    ...{ x: number, z: number, width: number, depth: number },
    middle: record({ x: number, z: number }),
    room: number,
  }),
  PlanZone: figured({ key: text, label: text, elsewhere: { type: "integer", minimum: 0 } }),
  Plan: record({
    measure: oneOf(...PLAN_MEASURES),
    metric: oneOf(...Object.values(METRIC_OF_MEASURE)),
    definition: { type: "object" },
    ...{ scene: text, from: day, to: day, timezone: text },
    total: ref("Figure"),
    zones: listOf(ref("PlanZone")),
    tiles: listOf(ref("PlanTile")),
  }),
}

export const PLAN_PATHS: Paths = {
  "/api/plan": {
    get: operation({
      summary:
        "Satisfaction, effort or dwell over the floor of a scene, in tiles as small as their answers allow; for marketers",
      tag: "feedback",
      signedIn: true,
      query: {
        measure: oneOf(...PLAN_MEASURES),
        scene: text,
        ...{ from: day, to: day, lang: oneOf(...LANGUAGES) },
        ...Object.fromEntries(PLAN_FILTERS.map((filter) => [filter, listOf(text)])),
      },
      answer: ref("Plan"),
      refusals: [400],
    }),
  },
}
