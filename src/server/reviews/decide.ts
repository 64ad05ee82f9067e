import type pg from "pg"
import type { RefusalReason } from "../../domain/review.ts"
import { transaction } from "../storage/transaction.ts"
import { noteAcquaintance } from "./note-acquaintance.ts"

export type Decision =
  | { readonly kind: "publish" }
  | { readonly kind: "refuse"; readonly reason: RefusalReason }

export interface DecideOptions {
  readonly showroomId: string
  readonly reviewId: string
  /** What was read when it was decided. */
  readonly version: string
  readonly decision: Decision
  readonly who: { readonly id: string; readonly name: string }
  readonly at: Date
}

/** `moved`: its author has changed it or taken it back meanwhile. */
export type Decided = "done" | "unknown" | "moved"

interface VersionRow {
  readonly state: "waiting" | "published" | "refused" | "replaced" | "withdrawn"
  readonly reason: RefusalReason | null
  readonly latest: boolean
}

const FIND = `
select state, reason, not exists (
    select 1 from review_versions as newer where newer.review_id = $1 and newer.n > version.n) as latest
from review_versions as version where review_id = $1 and id = $2`

/** A refusal can be taken back as long as its author hasn't answered it; what is public can be taken off. */
function mayDecide({ state, latest }: VersionRow, { kind }: Decision): boolean {
  switch (state) {
    case "waiting":
      return true
    case "refused":
      return latest
    case "published":
      return kind === "refuse"
    case "replaced":
    case "withdrawn":
      return false
  }
}

function isSame({ state, reason }: VersionRow, decision: Decision): boolean {
  if (decision.kind === "publish") return state === "published"
  return state === "refused" && reason === decision.reason
}

async function publish(client: pg.ClientBase, { reviewId, version, who, at }: DecideOptions): Promise<void> {
  await client.query(
    `update review_versions set state = 'replaced', title = null, body = null, name = null
     where review_id = $1 and state = 'published'`,
    [reviewId],
  )
  await client.query(
    `update review_versions set state = 'published', reason = null, decided_at = $2, decided_by_id = $3,
       decided_by_name = $4 where id = $1`,
    [version, at, who.id, who.name],
  )
}

/** Publishes a version in the place of what is public, or refuses it; the same decision again changes nothing. */
export function decide(pool: pg.Pool, options: DecideOptions): Promise<Decided> {
  const { showroomId, reviewId, version, decision, who, at } = options
  return transaction(pool, async (client) => {
    const review = await client.query("select 1 from reviews where showroom_id = $1 and id = $2 for update", [
      showroomId,
      reviewId,
    ])
    if (review.rowCount === 0) return "unknown"
    const { rows } = await client.query<VersionRow>(FIND, [reviewId, version])
    const [row] = rows
    if (!row) return "unknown"
    if (isSame(row, decision)) return "done"
    if (!mayDecide(row, decision)) return "moved"
    if (decision.kind === "publish") {
      await publish(client, options)
      await noteAcquaintance(client, reviewId)
    } else
      await client.query(
        `update review_versions set state = 'refused', reason = $2, decided_at = $3, decided_by_id = $4,
           decided_by_name = $5 where id = $1`,
        [version, decision.reason, at, who.id, who.name],
      )
    await client.query("update reviews set changed_at = $2 where id = $1", [reviewId, at])
    return "done"
  })
}
