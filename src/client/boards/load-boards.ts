import * as v from "valibot"
import { ENTRY_PLACES, OUTCOMES } from "../../domain/board.ts"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import type { Shop } from "../shop-context.ts"

const Localized = v.object({ it: v.string(), en: v.string() })
const Side = v.object({ value: v.number(), n: v.number() })
const Entry = v.object({
  id: v.string(),
  said: Localized,
  did: Localized,
  outcome: v.picklist(OUTCOMES),
  on: v.string(),
  place: v.nullable(v.object({ kind: v.picklist(ENTRY_PLACES), id: v.string(), label: Localized })),
  people: v.nullable(v.number()),
  change: v.nullable(
    v.object({
      metric: v.picklist(PROMPT_METRICS),
      days: v.number(),
      before: Side,
      after: Side,
      delta: v.number(),
      low: v.number(),
      high: v.number(),
    }),
  ),
})
const Boards = v.object({ entries: v.array(Entry) })

/** What visitors said and what came of it, as everybody may read it. */
export type BoardEntry = v.InferOutput<typeof Entry>

const underWay = new WeakMap<Shop["boards"], Promise<void>>()

/** Asks what hangs on the boards, once for all who ask at the same time. Never rejects: the store says whether it could. */
export function loadBoards({ api, boards }: Pick<Shop, "api" | "boards">): Promise<void> {
  const asked = underWay.get(boards)
  if (asked) return asked
  const { take } = boards.getState()
  const asking = api
    .get<unknown>("/api/boards")
    .then((body) => take(v.parse(Boards, body).entries))
    .catch(() => take(null))
    .finally(() => underWay.delete(boards))
  underWay.set(boards, asking)
  return asking
}
