import type pg from "pg"
import { SERVICE_METRICS } from "../../protocol/service-metrics.ts"
import type { FollowAnswers } from "../cases/follow-answers.ts"
import { countJourneys } from "../journeys/count-journeys.ts"
import { withPersonas } from "../personas/with-personas.ts"
import { addToPlan } from "../plan/plan-table.ts"
import { countSignals } from "../signals/count-signals.ts"
import { countSuppressed } from "../suppressions/count-suppressed.ts"
import { addToSuppressions } from "../suppressions/suppressions-table.ts"
import { findForgotten } from "../visitors/forgotten-table.ts"
import { hashSecret } from "../visitors/hash-secret.ts"
import type { Arrival, Fate } from "./arrival.ts"
import { findFingerprints, insertEvents } from "./events-table.ts"
import { findImpressions, saveImpressions } from "./impressions-table.ts"
import { inIngestTurn, withClient } from "./ingest-turn.ts"
import { judgeBatch } from "./judge-batch.ts"
import type { FindKnown } from "./known-names.ts"
import { CASES } from "./live-hub.ts"
import { isPromptEvent } from "./prompt-event.ts"
import type { Registry } from "./registry.ts"
import { countChanges } from "./rollup-deltas.ts"
import { addToCube, addToMarginals } from "./rollup-tables.ts"
import { stampServed } from "./stamp-service.ts"

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

async function transact(
  client: pg.PoolClient,
  arrivals: readonly Arrival[],
  { registry, dayOf, findProducts, findGuides, followAnswers }: WriteBatchOptions,
): Promise<Written> {
  const prompts = arrivals.map(({ event }) => event).filter(isPromptEvent)
  const [products, guides] = await Promise.all([
    findProducts(
      arrivals.flatMap(({ event }) => ("productId" in event && event.productId ? event.productId : [])),
    ),
    findGuides(prompts.flatMap(({ context }) => context?.guideId ?? [])),
  ])
  const visitHashes = new Map(arrivals.map(({ event: { visitId } }) => [visitId, hashSecret(visitId)]))
  const hashes = [...visitHashes.values(), ...arrivals.flatMap(({ visitor }) => visitor ?? [])]
  const { judgement, deltas, hasCases } = await inIngestTurn(client, async () => {
    const forgotten = await findForgotten(client, [...new Set(hashes)])
    const fingerprints = await findFingerprints(
      client,
      arrivals.map(({ event }) => event.id),
    )
    const impressions = await findImpressions(client, [
      ...new Set(prompts.map(({ impressionId }) => impressionId)),
    ])
    const isForgotten = ({ visitor, event }: Arrival) =>
      (visitor !== null && forgotten.has(visitor)) || forgotten.has(visitHashes.get(event.visitId) ?? "")
    const known = { isForgotten, fingerprints, impressions, products, guides }
    const judged = judgeBatch({ arrivals, known, registry, dayOf })
    const { accepted } = judged
    await insertEvents(client, accepted)
    const newDays = await countSignals(client, accepted, { registry, dayOf, products })
    const { before, after } = await withPersonas(
      client,
      { before: impressions, after: judged.impressions },
      { accepted, newDays },
      { registry, dayOf },
    )
    const deltas = countChanges(before, after)
    await saveImpressions(client, [...after.values()])
    await addToMarginals(client, deltas.marginals())
    await addToCube(client, deltas.cube())
    await addToPlan(client, deltas.plan())
    await addToSuppressions(client, countSuppressed(accepted, dayOf))
    const answered = [...judged.impressions.values()]
    const changed = [...impressions.values(), ...answered]
    await countJourneys(client, { accepted, impressions: changed }, { registry, dayOf, findProducts })
    await stampServed(client, accepted)
    const followed = await followAnswers?.(client, { accepted, impressions: answered })
    return { judgement: judged, deltas, hasCases: followed ?? false }
  })
  const served = judgement.accepted.some(({ event }) => event.type.startsWith("help.")) ? SERVICE_METRICS : []
  return {
    fates: judgement.fates,
    metrics: [
      ...new Set([
        ...deltas.marginals().map(({ metric }) => metric),
        ...served,
        ...(hasCases ? [CASES] : []),
      ]),
    ],
  }
}

/** Writes a batch in one transaction: when this resolves it is on disk, when it rejects it may or may not be. */
export function writeBatch(arrivals: readonly Arrival[], options: WriteBatchOptions): Promise<Written> {
  return withClient(options.pool, (client) => transact(client, arrivals, options))
}
