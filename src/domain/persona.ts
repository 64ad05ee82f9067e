import type { Localized } from "./language.ts"

/** What is known of a visit up to a moment, and what it is counted in. */
export const PERSONA_FACTS = {
  /** Since its first step. */
  "visit.minutes": "minutes",
  /** On how many earlier days the same visitor was here. */
  "visit.returned": "days",
  /** Places walked into; each once. */
  "zone.entered": "things",
  /** Products looked at in any way; each once, as in all that follow. */
  "product.viewed": "things",
  /** Taken in hand. */
  "product.inspected": "things",
  "product.configured": "things",
  "product.tried": "things",
  "product.compared": "things",
  "search.found": "times",
  "search.failed": "times",
  struggled: "times",
  /** Things that were put in the cart. */
  "cart.added": "things",
  /** Things that are in the cart then. */
  "cart.items": "things",
  "checkout.started": "times",
  /** How often a person was asked for help. */
  "help.requested": "times",
  /** Guided visits that it went along with. */
  "guided.joined": "times",
} as const satisfies Readonly<Record<string, "minutes" | "days" | "things" | "times">>
export type PersonaFact = keyof typeof PERSONA_FACTS

/** What a visit came to. */
export type PersonaFacts = Readonly<Record<PersonaFact, number>>

/** Within which a fact must lie, both included; one of them is there at least. */
export interface PersonaBounds {
  readonly atLeast?: number
  readonly atMost?: number
}

/** All of these facts must fit. */
export type PersonaCondition = Readonly<Partial<Record<PersonaFact, PersonaBounds>>>

/** A kind of visit, by what was done in it. Data in `scenes/showroom.json`. */
export interface Persona {
  readonly id: string
  readonly name: Localized
  /** Any of these conditions. */
  readonly when: readonly PersonaCondition[]
}

export const isPersonaFact = (name: string): name is PersonaFact => Object.hasOwn(PERSONA_FACTS, name)

const within = (
  value: number,
  { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: PersonaBounds,
) => atLeast <= value && value <= atMost

/** The facts that a condition is about, with their bounds. */
export function testsOf(condition: PersonaCondition): readonly (readonly [PersonaFact, PersonaBounds])[] {
  return Object.entries(condition).flatMap(([name, bounds]) =>
    isPersonaFact(name) && bounds ? [[name, bounds] as const] : [],
  )
}

/** The first of `personas` that fits; `null`: none does. */
export function personaOf(personas: readonly Persona[], facts: PersonaFacts): string | null {
  const found = personas.find(({ when }) =>
    when.some((condition) => testsOf(condition).every(([name, bounds]) => within(facts[name], bounds))),
  )
  return found?.id ?? null
}
