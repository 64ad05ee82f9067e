import type { EventType } from "../../domain/event.ts"
import { type Persona, type PersonaFact, testsOf } from "../../domain/persona.ts"
import { fingerprintText } from "../events/fingerprint.ts"

/** The rules in force, and what has to be read to reckon by them. */
export interface PersonaRules {
  /** In order: the first that fits. */
  readonly personas: readonly Persona[]
  /** Tells these rules from those before and after them, whatever their personas are called. */
  readonly edition: string
  /** Types of the events that are read. */
  readonly types: readonly EventType[]
  /** Whether a rule asks on which days a visitor was here. */
  readonly asksDays: boolean
}

const LOOKED_AT = [
  "product.viewed",
  "product.inspected",
  "product.configured",
  "product.tried",
  "product.compared",
] as const satisfies readonly EventType[]

const TYPES_OF: Readonly<Record<PersonaFact, readonly EventType[]>> = {
  "visit.minutes": [],
  "visit.returned": [],
  "zone.entered": ["zone.entered"],
  "product.viewed": LOOKED_AT,
  "product.inspected": ["product.inspected"],
  "product.configured": ["product.configured"],
  "product.tried": ["product.tried"],
  "product.compared": ["product.compared"],
  "search.found": ["finder.completed"],
  "search.failed": ["finder.completed"],
  struggled: ["struggle.detected"],
  "cart.added": ["cart.added"],
  "cart.items": ["cart.added", "cart.removed"],
  "checkout.started": ["checkout.started"],
  "help.requested": ["help.requested"],
  "guided.joined": [],
}

/** Whether anything is known of a visit at all, and since when: read whatever the rules ask. */
const ALWAYS: readonly EventType[] = ["visit.started", "zone.entered", ...LOOKED_AT]

/** `null`: there are none, and nothing has to be read. */
export function createPersonaRules(personas: readonly Persona[]): PersonaRules | null {
  if (personas.length === 0) return null
  const facts = new Set(
    personas.flatMap(({ when }) => when.flatMap((condition) => testsOf(condition).map(([fact]) => fact))),
  )
  const rules = personas.map(({ id, when }) => [id, when])
  return {
    personas,
    edition: fingerprintText(JSON.stringify(rules)).slice(0, 8),
    types: [...new Set([...ALWAYS, ...[...facts].flatMap((fact) => TYPES_OF[fact])])],
    asksDays: facts.has("visit.returned"),
  }
}
