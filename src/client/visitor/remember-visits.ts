import * as v from "valibot"
import type { SafeStorage } from "../safe-storage.ts"
import type { VisitStore } from "../visit-store.ts"
import type { VisitorStore } from "./visitor-store.ts"

const KEY = "vetrina.visits"
const DAY = 86_400_000

const Kept = v.object({
  /** The visit that was counted last, and when it was last seen: milliseconds since the epoch. */
  visitId: v.string(),
  at: v.number(),
  visits: v.pipe(v.number(), v.integer(), v.minValue(1)),
  bought: v.boolean(),
  /** What was known when that visit began; `null`: it was the first. */
  earlier: v.nullable(v.object({ visits: v.number(), daysSince: v.number(), bought: v.boolean() })),
})
type Kept = v.InferOutput<typeof Kept>

/** What is remembered of a visitor's earlier visits. */
export interface EarlierVisits {
  readonly visits: number
  /** Whole days between the last of them and this one. */
  readonly daysSince: number
  /** Whether something was ordered in one. */
  readonly bought: boolean
}

export interface RememberVisitsOptions {
  readonly visitor: VisitorStore
  readonly visit: VisitStore
  readonly local: SafeStorage
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Whether an order of this browser is known of. */
  readonly hasOrdered: () => boolean
}

/**
 * Counts the visits of somebody who agreed to be remembered, each once however many pages it has, and forgets them with the
 * agreement. Gives what was known of earlier ones when this one began; `null` when there were none.
 */
export function rememberVisits({
  visitor,
  visit,
  local,
  now,
  hasOrdered,
}: RememberVisitsOptions): () => EarlierVisits | null {
  const recall = () =>
    local.read(KEY, (stored): Kept | null => {
      const parsed = v.safeParse(Kept, stored)
      return parsed.success ? parsed.output : null
    })

  function count(): void {
    if (visitor.getState().consent !== "given") {
      local.remove(KEY)
      return
    }
    const { visitId, present } = visit.getState()
    if (!present) return
    const before = recall()
    const isSame = before?.visitId === visitId
    const earlier = isSame
      ? before.earlier
      : before && {
          visits: before.visits,
          daysSince: Math.max(0, Math.floor((now() - before.at) / DAY)),
          bought: before.bought,
        }
    const visits = (before?.visits ?? 0) + (isSame ? 0 : 1)
    const bought = (before?.bought ?? false) || hasOrdered()
    local.write(KEY, { visitId, at: now(), visits, bought, earlier } satisfies Kept)
  }

  count()
  visitor.subscribe(count)
  visit.subscribe(({ present }, before) => {
    if (present !== before.present) count()
  })
  return () => {
    const kept = recall()
    return visitor.getState().consent === "given" && kept?.visitId === visit.getState().visitId
      ? kept.earlier
      : null
  }
}
