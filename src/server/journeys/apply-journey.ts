import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"
import type { SignalEvent } from "../signals/signal-event.ts"
import type { Arrivals, JourneyFacts } from "./journey-facts.ts"
import { productsOf, stageOf, zoneOf } from "./stop-of.ts"

export interface JourneyFact {
  readonly event: SignalEvent
  /** Milliseconds since the epoch, by our clock. */
  readonly occurredAt: number
}

export interface ApplyJourneyOptions {
  readonly registry: Pick<Registry, "zones" | "languages" | "touchpoints">
  /** Of the products that are named, those that the catalogue has. */
  readonly products: ReadonlySet<string>
  /** The day of a time, in the showroom's time zone. */
  readonly dayOf: (time: number) => string
}

/** By time, then by id: any order of arrival gives the same first. */
function orderOf({ event, occurredAt }: JourneyFact): string {
  return `${new Date(occurredAt).toISOString()}:${event.id}`
}

function homeOf(fact: JourneyFact, { registry, dayOf }: ApplyJourneyOptions): JourneyFacts["home"] {
  const { language, device } = fact.event.context ?? {}
  const spoken = language?.toLowerCase().split("-")[0]
  return {
    order: orderOf(fact),
    day: dayOf(fact.occurredAt),
    language: spoken === undefined ? KEY_NONE : registry.languages.has(spoken) ? spoken : KEY_UNKNOWN,
    device: device ?? KEY_NONE,
  }
}

function arrived(known: Arrivals, stop: string | null, order: string): Arrivals {
  if (stop === null) return known
  const before = known[stop]
  return before !== undefined && before <= order ? known : { ...known, [stop]: order }
}

/** What is known of a visit's way after one more of its events. Any order of the same events gives the same. */
export function applyJourney(
  known: JourneyFacts | null,
  fact: JourneyFact,
  options: ApplyJourneyOptions,
): JourneyFacts {
  const { event } = fact
  const { registry, products } = options
  const home = homeOf(fact, options)
  const before: JourneyFacts = known ?? {
    visitId: event.visitId,
    showroomId: event.showroomId,
    home,
    zones: {},
    stages: {},
    products: [],
    answers: {},
  }
  const wanted = productsOf(event).filter((id) => products.has(id) && !before.products.includes(id))
  return {
    ...before,
    home: home.order < before.home.order ? home : before.home,
    zones: arrived(before.zones, zoneOf(event, registry), home.order),
    stages: arrived(before.stages, stageOf(event, registry), home.order),
    products: wanted.length > 0 ? [...new Set([...before.products, ...wanted])].sort() : before.products,
  }
}
