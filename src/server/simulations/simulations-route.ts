import { Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import * as v from "valibot"
import { outsideZones } from "../../domain/leaving.ts"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import { PromptsError } from "../../domain/prompts-error.ts"
import { readRuleSet } from "../../domain/read-rule-set.ts"
import { MAX_SIMULATED_VISITS } from "../../protocol/simulations.ts"
import { readRange } from "../figures/metrics-query.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import type { ShowroomData } from "../showroom/load-showroom.ts"
import { answerSimulation } from "./answer-simulation.ts"
import { createTouchpointsAt } from "./touchpoints-at.ts"

const MAX_BYTES = 256 * 1024
const USUAL_VISITS = 5000

const request = v.strictObject({
  prompts: v.array(v.unknown(), "a list of prompts"),
  policy: v.optional(v.unknown()),
  from: v.optional(v.string("a day")),
  to: v.optional(v.string("a day")),
  visits: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SIMULATED_VISITS)),
    USUAL_VISITS,
  ),
})

export interface SimulationsRouteOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly dayOf: (time: number) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Ids of the products with these handles, by handle. */
  readonly productIds: (handles: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

/** @throws HttpError 400 whose details name path, value and what was expected. */
function readRules(draft: { prompts: unknown; policy?: unknown }, { scenes }: ShowroomData): RuleSet {
  const known = new Set(scenes.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)))
  const read = readRuleSet(draft, known)
  if (read.kind === "rules") return read.rules
  throw new HttpError(400, "invalid-prompts", new PromptsError(read.problems).message, {
    details: read.problems,
  })
}

/** `POST /api/simulations`, for marketers: one at a time, since it keeps a processor busy. */
export function simulationsRoute(options: SimulationsRouteOptions): Hono<HttpEnv> {
  const { pool, showroom, dayOf, now, productIds, guard } = options
  const { id: showroomId, timezone } = showroom.showroom
  const handles = showroom.scenes.flatMap(({ fixtures }) =>
    fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? [])),
  )
  let isBusy = false
  return new Hono<HttpEnv>().post("/api/simulations", guard, async (c) => {
    const body = parseBody(request, await readJson(c, { maxBytes: MAX_BYTES }))
    const { prompts, policy, from, to, visits: most } = body
    const rules = readRules(policy === undefined ? { prompts } : { prompts, policy }, showroom)
    const days = { ...(from ? { from: [from] } : {}), ...(to ? { to: [to] } : {}) }
    const range = readRange(days, dayOf(now()))
    if (isBusy) {
      throw new HttpError(503, "simulation-running", "another simulation is running: try again", {
        headers: { "retry-after": "5" },
      })
    }
    isBusy = true
    try {
      const touchpointsAt = createTouchpointsAt(showroom.scenes, await productIds(handles))
      const reply = await answerSimulation({
        pool,
        showroomId,
        timezone,
        dayOf,
        rules,
        inForce: showroom.prompts,
        touchpointsAt,
        outside: outsideZones(showroom.scenes.flatMap(({ touchpoints }) => touchpoints)),
        most,
        ...range,
      })
      c.header("Cache-Control", "no-store")
      return c.json(reply)
    } finally {
      isBusy = false
    }
  })
}
