import type { JourneyStage } from "../../domain/journey-stage.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"
import type { SignalEvent } from "../signals/signal-event.ts"

/** Where somebody is who does something with a product and stands nowhere: in the list. */
function isInList({ type }: SignalEvent): boolean {
  return type.startsWith("product.") || type.startsWith("cart.") || type === "finder.completed"
}

/** The zone that an event proves a visit to have come to; `(none)` is the list; `null`: it proves none. */
export function zoneOf(event: SignalEvent, { zones }: Pick<Registry, "zones">): string | null {
  if (event.place) return zones.has(event.place.zone) ? event.place.zone : KEY_UNKNOWN
  return isInList(event) ? KEY_NONE : null
}

/** What is done in one stage alone, wherever it is done. */
function stageOfDeed({ type }: SignalEvent): JourneyStage | null {
  switch (type) {
    case "product.compared":
      return "compare"
    case "cart.added":
    case "checkout.started":
    case "checkout.returned":
      return "buy"
    default:
      return null
  }
}

/** The stage of a zone: that of the first touchpoint which stands in it. */
function stageOfZone(zone: string, { touchpoints }: Pick<Registry, "touchpoints">): JourneyStage | null {
  for (const touchpoint of touchpoints.values()) if (touchpoint.zone === zone) return touchpoint.stage
  return null
}

/**
 * The stage that an event proves a visit to have come to: of the touchpoint that it names, else of what was done, else of
 * the zone; who looks at products in the list does research. `null`: it proves none.
 */
export function stageOf(event: SignalEvent, registry: Pick<Registry, "touchpoints">): JourneyStage | null {
  const named = "touchpointId" in event ? registry.touchpoints.get(event.touchpointId ?? "") : undefined
  const deed = stageOfDeed(event)
  if (deed) return deed
  if (named) return named.stage
  if (event.place) return stageOfZone(event.place.zone, registry)
  return isInList(event) ? "research" : null
}

/** The products that an event shows somebody to take an interest in. */
export function productsOf(event: SignalEvent): readonly string[] {
  switch (event.type) {
    case "product.inspected":
    case "product.configured":
    case "product.tried":
    case "cart.added":
      return [event.productId]
    case "product.compared":
      return event.productIds
    default:
      return []
  }
}
