import { KEY_NONE, KEY_UNKNOWN } from "../../protocol/metrics.ts"
import type { Cell } from "./cell.ts"
import type { PromptEvent } from "./prompt-event.ts"
import type { Registry } from "./registry.ts"

export interface CellOptions {
  readonly event: PromptEvent
  /** Of the time it happened, in the showroom's time zone. */
  readonly day: string
  readonly registry: Registry
  /** Ids that the catalogue has and ids of staff, among those that the batch mentions. */
  readonly products: ReadonlySet<string>
  readonly guides: ReadonlySet<string>
}

function keyIn(known: { has(key: string): boolean }, key: string | null | undefined): string {
  if (key === null || key === undefined) return KEY_NONE
  return known.has(key) ? key : KEY_UNKNOWN
}

/**
 * Where what a prompt event reports is counted. The zone is where the visitor stood; in the list, where nobody stands
 * anywhere, it is the touchpoint's own.
 */
export function cellOf({ event, day, registry, products, guides }: CellOptions): Cell {
  const touchpoint = registry.touchpoints.get(event.touchpointId)
  const { context = {}, place } = event
  const language = context.language?.toLowerCase().split("-")[0]
  const at = place && "x" in place && "z" in place ? place : null
  const grid = place && registry.plans?.get(event.sceneId ?? "")?.get(place.zone)
  return {
    showroomId: event.showroomId,
    metric: event.metric,
    scale: event.scale,
    day,
    keys: {
      touchpoint: keyIn(registry.touchpoints, event.touchpointId),
      product: keyIn(products, event.productId),
      stage: touchpoint?.stage ?? KEY_UNKNOWN,
      zone: keyIn(registry.zones, place?.zone ?? touchpoint?.zone),
      scene: keyIn(registry.scenes, event.sceneId),
      language: keyIn(registry.languages, language),
      device: context.device ?? KEY_NONE,
      guide: keyIn(guides, context.guideId),
      experiment: KEY_NONE,
      prompt: event.promptId,
      // What the visit was like is read once the batch is stored: `withPersonas`.
      persona: KEY_NONE,
    },
    spot: (at && grid?.spotOf(at.x, at.z)) ?? "",
  }
}
