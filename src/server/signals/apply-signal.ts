import type { Struggle } from "../../domain/occasion.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"
import type { SignalEvent } from "./signal-event.ts"
import { NO_PRODUCT, NO_ZONE, type ProductFacts, type VisitFacts, type ZoneFacts } from "./visit-facts.ts"

export interface SignalFact {
  readonly event: SignalEvent
  /** Milliseconds since the epoch, by our clock. */
  readonly occurredAt: number
}

export interface ApplySignalOptions {
  readonly registry: Pick<Registry, "zones" | "languages">
  /** Of the products that are named, those that the catalogue has. */
  readonly products: ReadonlySet<string>
  /** The day of a time, in the showroom's time zone. */
  readonly dayOf: (time: number) => string
}

interface Known {
  has(key: string): boolean
}

const keyIn = (known: Known, key: string): string => (known.has(key) ? key : KEY_UNKNOWN)

function homeOf({ event, occurredAt }: SignalFact, { registry, dayOf }: ApplySignalOptions) {
  const { language, device } = event.context ?? {}
  const spoken = language?.toLowerCase().split("-")[0]
  return {
    order: orderOf({ event, occurredAt }),
    day: dayOf(occurredAt),
    language: spoken === undefined ? KEY_NONE : keyIn(registry.languages, spoken),
    device: device ?? KEY_NONE,
  }
}

/** By time, then by id: any order of arrival gives the same first and the same last. */
function orderOf({ event, occurredAt }: SignalFact): string {
  return `${new Date(occurredAt).toISOString()}:${event.id}`
}

const together = (some: readonly Struggle[], more: readonly Struggle[]): readonly Struggle[] =>
  [...new Set([...some, ...more])].sort()

const ms = (seconds: number | undefined): number => Math.round((seconds ?? 0) * 1000)

/** Whichever of two is later. */
function latest<T extends { readonly order: string }>(known: T | null, other: T): T {
  return known === null || other.order > known.order ? other : known
}

function productAfter(known: ProductFacts, event: SignalEvent): ProductFacts {
  switch (event.type) {
    case "product.viewed":
    case "product.configured":
    case "product.tried":
      return { ...known, seen: true }
    case "product.inspected":
      return { ...known, seen: true, held: known.held + 1, heldFor: known.heldFor + ms(event.seconds) }
    case "cart.added":
      return { ...known, added: known.added + (event.quantity ?? 1) }
    case "cart.removed":
      return { ...known, removed: known.removed + (event.quantity ?? 1) }
    case "struggle.detected":
      return { ...known, struggles: together(known.struggles, [event.kind]) }
    default:
      return known
  }
}

function zoneAfter(known: ZoneFacts, event: SignalEvent): ZoneFacts {
  switch (event.type) {
    case "zone.left":
      return { ...known, stayed: (known.stayed ?? 0) + ms(event.seconds) }
    case "struggle.detected":
      return { ...known, struggles: together(known.struggles, [event.kind]) }
    default:
      return known
  }
}

function wholeAfter(known: VisitFacts, { event, occurredAt }: SignalFact): VisitFacts {
  const order = orderOf({ event, occurredAt })
  switch (event.type) {
    case "visit.ended":
      return event.items === undefined
        ? known
        : { ...known, leftInCart: latest(known.leftInCart, { order, value: event.items }) }
    case "checkout.started":
      return { ...known, handedOver: true }
    case "checkout.returned":
      return { ...known, ordered: known.ordered || event.ordered === true }
    case "struggle.detected":
      return { ...known, struggles: together(known.struggles, [event.kind]) }
    case "finder.completed":
      return event.found === undefined
        ? known
        : { ...known, searched: latest(known.searched, { order, value: event.found }) }
    default:
      return known
  }
}

/** What is known of a visit after one more of its events. Any order of the same events gives the same. */
export function applySignal(
  known: VisitFacts | null,
  fact: SignalFact,
  options: ApplySignalOptions,
): VisitFacts {
  const { event } = fact
  const home = homeOf(fact, options)
  const before: VisitFacts = known ?? {
    visitId: event.visitId,
    showroomId: event.showroomId,
    home,
    zones: {},
    products: {},
    leftInCart: null,
    handedOver: false,
    ordered: false,
    struggles: [],
    searched: null,
  }
  const after = wholeAfter(home.order < before.home.order ? { ...before, home } : before, fact)
  const zone = event.place && keyIn(options.registry.zones, event.place.zone)
  const product =
    "productId" in event && event.productId !== undefined
      ? keyIn(options.products, event.productId)
      : undefined
  return {
    ...after,
    ...(zone === undefined
      ? {}
      : { zones: { ...after.zones, [zone]: zoneAfter(after.zones[zone] ?? NO_ZONE, event) } }),
    ...(product === undefined
      ? {}
      : {
          products: {
            ...after.products,
            [product]: productAfter(after.products[product] ?? NO_PRODUCT, event),
          },
        }),
  }
}
