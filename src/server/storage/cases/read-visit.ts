import type pg from "pg"
import type { Event, EventPlace } from "../../../domain/event.ts"
import type { Case } from "../../cases/case.ts"
import { pointOf } from "../../cases/point-of.ts"

/** One thing that a visitor did. */
export interface VisitFact {
  readonly at: number
  readonly type: Event["type"]
  readonly zone: string | null
  readonly productId: string | null
  readonly place: EventPlace | null
  readonly seconds: number | null
}

/** What happened in a visit up to its case, oldest first; `null` when its visitor didn't agree to be remembered. */
export type ReadVisit = (kase: Case) => Promise<readonly VisitFact[] | null>

/** The latest steps of a long visit: the way to the place. */
const MOST_STEPS = 200
/** What was shown and held back is no step of the visitor's. */
const NO_STEPS = ["prompt.shown", "prompt.suppressed", "prompt.amended", "prompt.withdrawn"]

export function createReadVisit(pool: pg.Pool): ReadVisit {
  return async ({ visitor, visitId, impressionId, openedAt }) => {
    if (visitor === null) return null
    const { rows } = await pool.query<{ body: Event; occurred_at: Date }>(
      `select body, occurred_at from events where visit_id = $1 and occurred_at <= $2 and type <> all($3)
         and (impression_id is null or impression_id = $4)
       order by occurred_at desc, id desc limit $5`,
      [visitId, new Date(openedAt), NO_STEPS, impressionId, MOST_STEPS],
    )
    return rows.toReversed().map(({ body, occurred_at }) => ({
      at: occurred_at.getTime(),
      type: body.type,
      zone: body.place?.zone ?? null,
      productId: "productId" in body ? (body.productId ?? null) : null,
      place: pointOf(body.place),
      seconds: "seconds" in body ? (body.seconds ?? null) : null,
    }))
  }
}
