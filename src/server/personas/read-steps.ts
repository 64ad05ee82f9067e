import type pg from "pg"
import type { EventType } from "../../domain/event.ts"
import type { Step } from "./facts-at.ts"
import type { PersonaRules } from "./persona-rules.ts"

/** Of a longer visit the first ones. */
const MOST_STEPS = 2000

/** Requests for help are told of everybody, without a visitor: of a visit that somebody is known in, they are theirs. */
const STEPS = `
select named.visit_id, encode(step.visitor, 'hex') as visitor, step.type,
  (extract(epoch from step.occurred_at) * 1000)::float8 as at, step.body->>'productId' as product,
  step.body->'productIds' as products, step.body#>>'{place,zone}' as zone,
  (step.body->>'quantity')::integer as quantity, (step.body->>'found')::boolean as found,
  step.body#>>'{context,guidedVisitId}' as guided
from unnest($1::text[]) as named(visit_id) cross join lateral (
  select visitor, type, occurred_at, body from events
  where events.visit_id = named.visit_id and type = any($2)
    and (visitor is not null or type = 'help.requested')
  order by occurred_at, id limit ${MOST_STEPS}) as step`

interface StepRow {
  readonly visit_id: string
  readonly visitor: string | null
  readonly type: EventType
  readonly at: number
  readonly product: string | null
  readonly products: readonly string[] | null
  readonly zone: string | null
  readonly quantity: number | null
  readonly found: boolean | null
  readonly guided: string | null
}

/** Steps by whose they are; those of nobody in particular by `null`. */
export type StepsOfVisit = ReadonlyMap<string | null, readonly Step[]>

function aboutOf({ type, product, products, zone }: StepRow): readonly string[] {
  if (type === "zone.entered") return zone === null ? [] : [zone]
  return products ?? (product === null ? [] : [product])
}

/** What is stored of visits, as far as the rules ask. */
export async function readSteps(
  client: pg.ClientBase,
  visitIds: readonly string[],
  { types }: PersonaRules,
): Promise<ReadonlyMap<string, StepsOfVisit>> {
  const { rows } = await client.query<StepRow>({
    name: "persona-steps-find",
    text: STEPS,
    values: [visitIds, types],
  })
  const visits = new Map<string, Map<string | null, Step[]>>()
  for (const row of rows) {
    const { visit_id, visitor, type, at, quantity, found, guided } = row
    const visit = visits.get(visit_id) ?? new Map<string | null, Step[]>()
    visits.set(visit_id, visit)
    const steps = visit.get(visitor) ?? []
    visit.set(visitor, steps)
    steps.push({ type, at: Math.round(at), about: aboutOf(row), quantity: quantity ?? 1, found, guided })
  }
  return visits
}
