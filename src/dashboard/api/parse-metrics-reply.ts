import * as v from "valibot"
import { parseWith } from "../../domain/parsing.ts"
import { WIRE_METRICS } from "../../protocol/metrics.ts"
import type { Breakdown } from "../reading/measured.ts"
import { measured } from "../reading/measured.ts"

const number = v.nullable(v.number())
const figure = {
  value: number,
  low: number,
  high: number,
  n: v.number(),
  mean: number,
  counts: v.nullable(v.array(v.number())),
  hidden: v.union([v.literal(false), v.literal("too-few")]),
  waiting: v.optional(v.number(), 0),
}

const reply = v.object({
  metric: v.picklist(WIRE_METRICS),
  from: v.string(),
  to: v.string(),
  timezone: v.string(),
  total: v.object(figure),
  groups: v.array(v.object({ key: v.string(), label: v.string(), ...figure })),
})

/** Reads the answer to `GET /api/metrics`. @throws ParseError when it isn't one: a proxy's page, a newer server. */
export function parseMetricsReply(body: unknown): Breakdown {
  const { metric, total, groups, timezone } = parseWith(reply, body, "GET /api/metrics")
  return {
    metric,
    timezone,
    total: measured(metric, total),
    groups: groups.map(({ key, label, ...each }) => ({ key, label, figure: measured(metric, each) })),
  }
}
