import * as v from "valibot"
import { parseWith } from "../../domain/parsing.ts"
import type { FigureReply } from "../../protocol/metrics.ts"

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
  from: v.string(),
  to: v.string(),
  total: v.object(figure),
  groups: v.array(v.object({ key: v.string(), label: v.string(), ...figure })),
})

export interface PlainGroup extends FigureReply {
  readonly key: string
  readonly label: string
}

/** Numbers of any metric, as they came: those of answers are read by `parseMetricsReply`. */
export interface PlainReply {
  readonly from: string
  readonly to: string
  readonly total: FigureReply
  readonly groups: readonly PlainGroup[]
}

/** @throws ParseError when it isn't an answer to `GET /api/metrics`: a proxy's page, a newer server. */
export function parseFigures(body: unknown): PlainReply {
  return parseWith(reply, body, "GET /api/metrics")
}
