import type pg from "pg"
import type { Arrival } from "../events/arrival.ts"
import type { Impression } from "../events/impression.ts"
import { isSignalEvent } from "../signals/signal-event.ts"
import { applyJourney, type JourneyFact } from "./apply-journey.ts"
import { createJourneyDeltas } from "./journey-deltas.ts"
import type { JourneyFacts } from "./journey-facts.ts"
import { addToJourneys, findJourneys, saveJourneys } from "./journeys-table.ts"
import { findLastAnswers } from "./last-answers.ts"
import { productsOf } from "./stop-of.ts"
import { type TraceOptions, traceVisits } from "./trace-visits.ts"

/** What a batch of events changes, once it is written. */
export interface JourneyNews {
  readonly accepted: readonly Arrival[]
  /** Those that changed, as they were and as they are. */
  readonly impressions: readonly Impression[]
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Counts the ways of visits of those who agreed to be remembered, in the transaction of the events: both are there, or
 * neither. What a visit added before is taken out, and what it comes to now is added: so events may come in any order, late
 * and repeated.
 */
export async function countJourneys(
  client: pg.ClientBase,
  { accepted, impressions }: JourneyNews,
  options: TraceOptions,
): Promise<void> {
  const moves = accepted.flatMap(({ event, visitor, occurredAt }): readonly JourneyFact[] =>
    visitor !== null && isSignalEvent(event) ? [{ event, occurredAt }] : [],
  )
  const answered = new Set(impressions.flatMap(({ visitor, visitId }) => (visitor === null ? [] : [visitId])))
  const visitIds = [...new Set([...moves.map(({ event }) => event.visitId), ...answered])]
  if (visitIds.length === 0) return
  const known = await findJourneys(client, visitIds)
  const changed = new Map<string, JourneyFacts>(
    await traceVisits(
      client,
      visitIds.filter((id) => !known.has(id)),
      options,
    ),
  )
  const mine = moves.filter(({ event }) => known.has(event.visitId))
  const products = await options.findProducts([...new Set(mine.flatMap(({ event }) => productsOf(event)))])
  for (const fact of mine) {
    const { visitId } = fact.event
    const before = changed.get(visitId) ?? known.get(visitId) ?? null
    changed.set(visitId, applyJourney(before, fact, { ...options, products }))
  }
  const asked = [...answered].filter((id) => known.has(id))
  const answersOf = await findLastAnswers(client, asked)
  for (const id of asked) {
    const before = changed.get(id) ?? known.get(id)
    if (before) changed.set(id, { ...before, answers: answersOf(id) })
  }
  const deltas = createJourneyDeltas()
  const written: JourneyFacts[] = []
  for (const [id, after] of changed) {
    const before = known.get(id)
    if (before && isSame(before, after)) continue
    if (before) deltas.add(before, -1)
    deltas.add(after, 1)
    written.push(after)
  }
  await saveJourneys(client, written)
  await addToJourneys(client, deltas)
}
