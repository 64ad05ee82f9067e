import * as v from "valibot"
import { parseWith } from "../../domain/parsing.ts"
import { type Group, type Measured, standingOf } from "../reading/measured.ts"
import type { WaitChange } from "../reading/wait-change.ts"

const number = v.nullable(v.number())
const figure = {
  value: number,
  low: number,
  high: number,
  n: v.number(),
  mean: number,
  hidden: v.union([v.literal(false), v.literal("too-few")]),
  unanswered: v.optional(v.number(), 0),
}
const reply = v.object({
  total: v.object(figure),
  groups: v.array(v.object({ key: v.string(), label: v.string(), ...figure })),
})
const changed = v.object({
  delta: number,
  intervals: v.array(
    v.object({ confidence: v.number(), low: number, high: number, distinguishable: v.boolean() }),
  ),
})

type WaitFigure = v.InferOutput<typeof reply>["total"]

function measuredWait({ value, low, high, n, mean, hidden, unanswered }: WaitFigure): Measured {
  const standing = standingOf({ n, hidden, value })
  return { value, low, high, n, mean, unanswered, standing, counts: null }
}

/** How long one waits for a person at the desk. @throws ParseError when it isn't that. */
export function parseWaits(body: unknown): { readonly total: Measured; readonly groups: readonly Group[] } {
  const { total, groups } = parseWith(reply, body, "GET /api/metrics")
  return {
    total: measuredWait(total),
    groups: groups.map(({ key, label, ...each }) => ({ key, label, figure: measuredWait(each) })),
  }
}

/** How that changed. @throws ParseError when it isn't that. */
export function parseWaitChange(body: unknown): WaitChange {
  return parseWith(changed, body, "GET /api/metrics/change")
}
