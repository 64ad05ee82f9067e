import type pg from "pg"
import type { DeletionReply } from "../../protocol/me.ts"
import { contributionOf } from "../events/contribution.ts"
import type { Impression } from "../events/impression.ts"
import { findImpressionsOf } from "../events/impressions-table.ts"
import { inIngestTurn, withClient } from "../events/ingest-turn.ts"
import { createRollupDeltas } from "../events/rollup-deltas.ts"
import { addToCube, addToMarginals, dropEmptyCounts } from "../events/rollup-tables.ts"
import { stampService } from "../events/stamp-service.ts"
import { addToPlan } from "../plan/plan-table.ts"
import { rememberForgotten } from "./forgotten-table.ts"
import { asBytes, hashSecret } from "./hash-secret.ts"

/** Whom a deletion is about. */
export interface Forgotten {
  /** SHA-256 of the visitor's secret; `null`: only answers of nobody in particular. */
  readonly visitor: string | null
  readonly visitIds: readonly string[]
  readonly impressionIds: readonly string[]
  /** SHA-256 of the secrets of single things that were written by somebody who isn't remembered. */
  readonly keys: readonly string[]
}

/** Deletes what else is kept about them, in the same transaction; whoever keeps more adds one. */
export type ForgetAlso = (client: pg.ClientBase, who: Forgotten) => Promise<void>

export interface ForgetOptions {
  readonly pool: pg.Pool
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long nothing of theirs is taken in. */
  readonly days: number
  readonly also?: readonly ForgetAlso[]
}

export interface ForgetRequest {
  readonly visitor: string | null
  readonly answers: readonly { readonly impressionId: string; readonly visitId: string }[]
  readonly keys?: readonly string[]
}

const DAY = 24 * 60 * 60 * 1000

/** The visits in which this visitor, and no other, was. */
const OWN_VISITS = `
with mine as (
  select visit_id from events where visitor = $1 union select visit_id from impressions where visitor = $1)
select visit_id from mine where not exists (
  select 1 from events where events.visit_id = mine.visit_id and events.visitor <> $1)`

/** Of the answers that are named, the visits of those that belong to nobody, or haven't come yet. */
const UNCLAIMED = `
select distinct of_visit as visit_id from unnest($1::text[], $2::text[]) as named(impression_id, of_visit)
where not exists (
    select 1 from impressions where id = impression_id and (visit_id <> of_visit or visitor is not null))
  and not exists (select 1 from events where events.visit_id = of_visit and visitor is not null)`

async function visitsOf(
  client: pg.ClientBase,
  { visitor, answers }: ForgetRequest,
): Promise<{ readonly own: readonly string[]; readonly unclaimed: readonly string[] }> {
  const own =
    visitor === null ? [] : (await client.query<{ visit_id: string }>(OWN_VISITS, [asBytes(visitor)])).rows
  const { rows } = await client.query<{ visit_id: string }>(UNCLAIMED, [
    answers.map(({ impressionId }) => impressionId),
    answers.map(({ visitId }) => visitId),
  ])
  const idOf = ({ visit_id }: { readonly visit_id: string }) => visit_id
  return { own: own.map(idOf), unclaimed: rows.map(idOf) }
}

async function uncount(client: pg.ClientBase, impressions: readonly Impression[]): Promise<string[]> {
  const deltas = createRollupDeltas()
  for (const impression of impressions) deltas.add(contributionOf(impression), -1)
  const marginals = deltas.marginals()
  await addToMarginals(client, marginals)
  await addToCube(client, deltas.cube())
  await addToPlan(client, deltas.plan())
  await dropEmptyCounts(client, [...new Set(marginals.map(({ day }) => day))])
  return [...new Set(marginals.map(({ metric }) => metric))]
}

export interface ForgottenVisitor {
  readonly deleted: DeletionReply["deleted"]
  /** The metrics whose counts changed. */
  readonly metrics: readonly string[]
}

/**
 * Deletes everything about a visitor, in one transaction and in turn with the writing of events: raw events, impressions
 * with their comments, what these added to the counts, and requests for help. What arrives of them later is refused.
 */
export function createForgetVisitor({ pool, now, days, also = [] }: ForgetOptions) {
  return (request: ForgetRequest): Promise<ForgottenVisitor> =>
    withClient(pool, (lent) =>
      inIngestTurn(lent, async (client) => {
        const { visitor, keys = [] } = request
        const { own, unclaimed } = await visitsOf(client, request)
        const visitIds = [...own, ...unclaimed]
        const impressions = await findImpressionsOf(client, { visitor, visitIds })
        const impressionIds = impressions.map(({ id }) => id)
        const metrics = await uncount(client, impressions)
        for (const forget of also) await forget(client, { visitor, visitIds, impressionIds, keys })
        await client.query("delete from impressions where id = any($1)", [impressionIds])
        const seen = await client.query<{ visit_id: string }>(
          "select distinct visit_id from events where visitor = $1",
          [asBytes(visitor)],
        )
        await stampService(client, [...visitIds, ...seen.rows.map(({ visit_id }) => visit_id)])
        const events = await client.query(
          `delete from events where visitor = $1 or impression_id = any($2)
             or (visitor is null and visit_id = any($3))`,
          [asBytes(visitor), impressionIds, visitIds],
        )
        await client.query("delete from help_events where body->>'visitId' = any($1)", [visitIds])
        const helped = await client.query("delete from help_requests where visit_id = any($1)", [visitIds])
        const hashes = [...(visitor === null ? [] : [visitor]), ...visitIds.map(hashSecret), ...keys]
        await rememberForgotten(client, hashes, new Date(now() + days * DAY))
        const answers = impressions.filter(({ score, withdrawn }) => score !== null && !withdrawn).length
        return {
          metrics,
          deleted: {
            answers,
            events: events.rowCount ?? 0,
            visits: own.length,
            helpRequests: helped.rowCount ?? 0,
          },
        }
      }),
    )
}
export type ForgetVisitor = ReturnType<typeof createForgetVisitor>
