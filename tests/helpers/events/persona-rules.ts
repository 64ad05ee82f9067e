import type { Persona } from "../../../src/domain/persona.ts"
import { createPersonaRules } from "../../../src/server/personas/persona-rules.ts"
import { registry } from "./test-registry.ts"

const named = (id: string, when: Persona["when"]): Persona => ({
  id,
  name: { it: `${id} (it)`, en: `${id} (en)` },
  when,
})

export const PERSONAS: readonly Persona[] = [
  named("asking", [{ "help.requested": { atLeast: 1 } }, { "guided.joined": { atLeast: 1 } }]),
  named("decided", [{ "cart.items": { atLeast: 1 }, "product.viewed": { atMost: 2 } }]),
  named("comparing", [{ "product.compared": { atLeast: 2 } }]),
  named("lost", [{ "search.failed": { atLeast: 1, atMost: 3 } }, { struggled: { atLeast: 2 } }]),
  named("coming-back", [{ "visit.returned": { atLeast: 1 } }]),
  named("looking-around", [{ "zone.entered": { atLeast: 2 }, "visit.minutes": { atLeast: 1 } }]),
]

/** The small showroom, with rules by which visits are told apart. */
export const withRules = (personas: readonly Persona[] = PERSONAS) => ({
  ...registry,
  personas: createPersonaRules(personas),
})
