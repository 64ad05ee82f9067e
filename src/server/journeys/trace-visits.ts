import type pg from "pg"
import type { Event } from "../../domain/event.ts"
import type { FindKnown } from "../events/known-names.ts"
import { isSignalEvent } from "../signals/signal-event.ts"
import { type ApplyJourneyOptions, applyJourney } from "./apply-journey.ts"
import type { JourneyFacts } from "./journey-facts.ts"
import { findLastAnswers } from "./last-answers.ts"
import { productsOf } from "./stop-of.ts"

export interface TraceOptions extends Omit<ApplyJourneyOptions, "products"> {
  readonly findProducts: FindKnown
}

/** What is left out: the events of a visitor (SHA-256 as PostgreSQL reads it), and answers, by impression. */
export interface LeftOut {
  readonly visitor: string | null
  readonly impressionIds: readonly string[]
}

const EVENTS = `
select occurred_at, body from events
where visit_id = any($1) and visitor is not null and ($2::bytea is null or visitor <> $2) order by id`

/** What is known of visits by all that is stored of them; those without an event of a journey are left out. */
export async function traceVisits(
  client: pg.ClientBase,
  visitIds: readonly string[],
  { findProducts, ...options }: TraceOptions,
  without: LeftOut = { visitor: null, impressionIds: [] },
): Promise<ReadonlyMap<string, JourneyFacts>> {
  if (visitIds.length === 0) return new Map()
  const { rows } = await client.query<{ occurred_at: Date; body: Event }>({
    name: "journey-events-find",
    text: EVENTS,
    values: [visitIds, without.visitor],
  })
  const facts = rows.flatMap(({ occurred_at, body }) =>
    isSignalEvent(body) ? [{ event: body, occurredAt: occurred_at.getTime() }] : [],
  )
  const products = await findProducts([...new Set(facts.flatMap(({ event }) => productsOf(event)))])
  const traced = new Map<string, JourneyFacts>()
  for (const fact of facts) {
    const { visitId } = fact.event
    traced.set(visitId, applyJourney(traced.get(visitId) ?? null, fact, { ...options, products }))
  }
  const answersOf = await findLastAnswers(client, [...traced.keys()], without.impressionIds)
  return new Map([...traced].map(([id, each]) => [id, { ...each, answers: answersOf(id) }]))
}
