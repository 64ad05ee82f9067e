import type pg from "pg"
import { personaOf } from "../../domain/persona.ts"
import { KEY_NONE } from "../../protocol/metrics.ts"
import type { Arrival } from "../events/arrival.ts"
import { type Impression, timeOfOrder } from "../events/impression.ts"
import { findOvertaken } from "../events/impressions-table.ts"
import type { Registry } from "../events/registry.ts"
import { factsAt } from "./facts-at.ts"
import type { PersonaRules } from "./persona-rules.ts"
import { readSteps } from "./read-steps.ts"
import { readVisitorDays, type VisitorDay } from "./visitor-days.ts"

/** Impressions that a batch touches, by id: as they were, and as they are. */
export interface ImpressionChanges {
  readonly before: ReadonlyMap<string, Impression>
  readonly after: ReadonlyMap<string, Impression>
}

export interface PersonaOptions {
  readonly registry: Pick<Registry, "showroomId" | "personas">
  /** The day of a time, in the showroom's time zone. */
  readonly dayOf: (time: number) => string
}
type Reckoning = PersonaOptions & { readonly rules: PersonaRules }

/** What a batch brought, beside its impressions. */
interface News {
  readonly accepted: readonly Arrival[]
  /** Of visitors of whom that wasn't known. */
  readonly newDays: readonly VisitorDay[]
}

/** Whether it is counted elsewhere than before, or of somebody of whom that wasn't known. */
function isPlacedAnew(after: Impression, before: Impression | undefined): boolean {
  return before?.cellOrder !== after.cellOrder || before.visitor !== after.visitor
}

/** When the first step of a batch was taken in each of its visits, milliseconds since the epoch. */
function firstSteps(accepted: readonly Arrival[], { types }: PersonaRules): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { event, occurredAt } of accepted)
    if (types.includes(event.type))
      first.set(event.visitId, Math.min(occurredAt, first.get(event.visitId) ?? occurredAt))
  return first
}

async function judge(
  client: pg.ClientBase,
  impressions: readonly Impression[],
  { registry: { showroomId }, rules, dayOf }: Reckoning,
): Promise<readonly Impression[]> {
  const known = impressions.filter(({ visitor }) => visitor !== null)
  if (known.length === 0) return []
  const visits = await readSteps(client, [...new Set(known.map(({ visitId }) => visitId))], rules)
  const visitors = [...new Set(known.flatMap(({ visitor }) => visitor ?? []))]
  const days = rules.asksDays
    ? await readVisitorDays(client, showroomId, visitors)
    : new Map<string, readonly string[]>()
  return known.map((impression): Impression => {
    const { visitId, visitor, cell, cellOrder } = impression
    const moment = timeOfOrder(cellOrder)
    const steps = visits.get(visitId)
    const own = (steps?.get(visitor) ?? []).filter(({ at }) => at <= moment)
    const first = Math.min(...own.map(({ at }) => at))
    const here = (visitor && days.get(visitor)) || []
    const earlier = own.length > 0 ? here.filter((day) => day < dayOf(first)).length : 0
    const facts = own.length > 0 ? factsAt([...own, ...(steps?.get(null) ?? [])], moment, earlier) : null
    const persona = (facts && personaOf(rules.personas, facts)) ?? KEY_NONE
    return { ...impression, personaRules: rules.edition, cell: { ...cell, keys: { ...cell.keys, persona } } }
  })
}

/**
 * Of which persona each visit was when its question was shown, by all that is stored of it once the batch is. What comes late, but
 * was done before that, corrects it: so any order of the same events gives the same. What other rules have
 * judged stays as it is.
 */
export async function withPersonas(
  client: pg.ClientBase,
  { before, after }: ImpressionChanges,
  { accepted, newDays }: News,
  options: PersonaOptions,
): Promise<ImpressionChanges> {
  const rules = options.registry.personas
  if (!rules) return { before, after }
  const overtaken = await findOvertaken(client, {
    edition: rules.edition,
    firstSteps: firstSteps(accepted, rules),
    newDays: rules.asksDays ? newDays : [],
  })
  const placed = [...after.values()].filter((each) => isPlacedAnew(each, before.get(each.id)))
  const again = overtaken.map((each) => after.get(each.id) ?? each)
  const asked = new Map([...placed, ...again].map((each) => [each.id, each]))
  const judged = await judge(client, [...asked.values()], { ...options, rules })
  const was = new Map([...overtaken.map((each) => [each.id, each] as const), ...before])
  const changed = judged.filter(
    ({ id, cell }) => after.has(id) || was.get(id)?.cell.keys.persona !== cell.keys.persona,
  )
  return { before: was, after: new Map([...after, ...changed.map((each) => [each.id, each] as const)]) }
}
