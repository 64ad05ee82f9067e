import type { EventType } from "../../domain/event.ts"
import type { PersonaFacts } from "../../domain/persona.ts"

/** Something that was done in a visit, as far as a persona is made of it. */
export interface Step {
  readonly type: EventType
  /** Milliseconds since the epoch, by our clock. */
  readonly at: number
  /** Products, or the place, that it is about. */
  readonly about: readonly string[]
  readonly quantity: number
  /** Of a search. */
  readonly found: boolean | null
  /** The guided visit in which it was done. */
  readonly guided: string | null
}

const MINUTE = 60_000

/**
 * What a visit had come to at a moment, in milliseconds since the epoch; `null`: nothing is known of it. Whatever comes after that
 * moment changes nothing, and the order of the steps neither.
 */
export function factsAt(steps: readonly Step[], moment: number, earlierDays: number): PersonaFacts | null {
  const done = steps.filter(({ at }) => at <= moment)
  if (done.length === 0) return null
  const of = (...types: readonly EventType[]) => done.filter(({ type }) => types.includes(type))
  const different = (...types: readonly EventType[]) =>
    new Set(of(...types).flatMap(({ about }) => about)).size
  const together = (type: EventType) => of(type).reduce((sum, { quantity }) => sum + quantity, 0)
  const added = together("cart.added")
  return {
    "visit.minutes": (moment - Math.min(...done.map(({ at }) => at))) / MINUTE,
    "visit.returned": earlierDays,
    "zone.entered": different("zone.entered"),
    "product.viewed": different(
      "product.viewed",
      "product.inspected",
      "product.configured",
      "product.tried",
      "product.compared",
    ),
    "product.inspected": different("product.inspected"),
    "product.configured": different("product.configured"),
    "product.tried": different("product.tried"),
    "product.compared": different("product.compared"),
    "search.found": of("finder.completed").filter(({ found }) => found === true).length,
    "search.failed": of("finder.completed").filter(({ found }) => found === false).length,
    struggled: of("struggle.detected").length,
    "cart.added": added,
    "cart.items": Math.max(0, added - together("cart.removed")),
    "checkout.started": of("checkout.started").length,
    "help.requested": of("help.requested").length,
    "guided.joined": new Set(done.flatMap(({ guided }) => guided ?? [])).size,
  }
}
