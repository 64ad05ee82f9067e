import type pg from "pg"
import { SERVICE_METRICS } from "../../protocol/service-metrics.ts"
import type { FollowAnswers } from "../cases/follow-answers.ts"
import type { Arrival, Fate } from "./arrival.ts"
import { findFingerprints, insertEvents } from "./events-table.ts"
import { findImpressions, saveImpressions } from "./impressions-table.ts"
import { judgeBatch } from "./judge-batch.ts"
import type { FindKnown } from "./known-names.ts"
import { CASES } from "./live-hub.ts"
import { isPromptEvent } from "./prompt-event.ts"
import type { Registry } from "./registry.ts"
import { addToCube, addToMarginals } from "./rollup-tables.ts"

export interface WriteBatchOptions {
  readonly pool: pg.Pool
  readonly registry: Registry
  readonly dayOf: (time: number) => string
  readonly findProducts: FindKnown
  readonly findGuides: FindKnown
  /** Writes what follows from answers, in their transaction. */
  readonly followAnswers?: FollowAnswers
}

export interface Written {
  /** One for each arrival, in the same order. */
  readonly fates: readonly Fate[]
  /** The metrics whose counts changed. */
  readonly metrics: readonly string[]
}

/** Any two numbers that nothing else in the database locks: "vtrn" and "evts". */
const INGEST_LOCK = "1987342958, 1702261875"

/**
 * One writer at a time, whatever the number of processes: batches are judged by what is stored, and nothing may be
 * stored between the judging and the writing. A single lock can't be taken in two orders, so there is no deadlock. The
 * time-outs keep a process that was stopped in the middle from stopping the others. A commit waits for the disk even
 * where the server's default is not to.
 */
const BEGIN = `begin;
set local synchronous_commit = on;
set local lock_timeout = '10s';
set local idle_in_transaction_session_timeout = '10s';
select pg_advisory_xact_lock(${INGEST_LOCK});`

async function transact(
  client: pg.PoolClient,
  arrivals: readonly Arrival[],
  { registry, dayOf, findProducts, findGuides, followAnswers }: WriteBatchOptions,
): Promise<Written> {
  const prompts = arrivals.map(({ event }) => event).filter(isPromptEvent)
  const [products, guides] = await Promise.all([
    findProducts(prompts.flatMap(({ productId }) => productId ?? [])),
    findGuides(prompts.flatMap(({ context }) => context?.guideId ?? [])),
  ])
  await client.query(BEGIN)
  const fingerprints = await findFingerprints(
    client,
    arrivals.map(({ event }) => event.id),
  )
  const impressions = await findImpressions(client, [
    ...new Set(prompts.map(({ impressionId }) => impressionId)),
  ])
  const known = { fingerprints, impressions, products, guides }
  const judgement = judgeBatch({ arrivals, known, registry, dayOf })
  const marginals = judgement.deltas.marginals()
  await insertEvents(client, judgement.accepted)
  await saveImpressions(client, judgement.impressions)
  await addToMarginals(client, marginals)
  await addToCube(client, judgement.deltas.cube())
  const hasCases = (await followAnswers?.(client, judgement)) ?? false
  await client.query("commit")
  const served = judgement.accepted.some(({ event }) => event.type.startsWith("help.")) ? SERVICE_METRICS : []
  return {
    fates: judgement.fates,
    metrics: [
      ...new Set([...marginals.map(({ metric }) => metric), ...served, ...(hasCases ? [CASES] : [])]),
    ],
  }
}

/** Writes a batch in one transaction: when this resolves it is on disk, when it rejects it may or may not be. */
export async function writeBatch(arrivals: readonly Arrival[], options: WriteBatchOptions): Promise<Written> {
  const client = await options.pool.connect()
  try {
    const written = await transact(client, arrivals, options)
    client.release()
    return written
  } catch (error) {
    const broken = await client.query("rollback").then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw error
  }
}
