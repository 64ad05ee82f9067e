import type { Scale } from "../metrics/index.ts"
import type { Struggle } from "./occasion.ts"
import type { PromptMetric } from "./prompt.ts"

export const DEVICES = ["desktop", "phone", "tablet", "vr", "kiosk"] as const
export type Device = (typeof DEVICES)[number]

export const TIERS = ["low", "medium", "high"] as const
export type Tier = (typeof TIERS)[number]

/** Where it happened: metres and degrees, as in a scene. */
export interface EventPlace {
  readonly zone: string
  readonly x: number
  readonly z: number
  readonly heading: number
}

export interface EventContext {
  readonly language?: string
  readonly device?: Device
  readonly tier?: Tier
  readonly fps?: number
  readonly guideId?: string | null
  readonly guidedVisitId?: string | null
}

/** How a request for help ended; `word`: it became a message; `void`: it was no request of a person. */
export const HELP_OUTCOMES = ["handled", "withdrawn", "left", "word", "void"] as const
export type HelpOutcome = (typeof HELP_OUTCOMES)[number]

/** What every event carries. */
export interface EventEnvelope {
  /** UUIDv7, made once by whoever saw it happen. */
  readonly id: string
  /** ISO 8601 with a zone, by the clock of whoever saw it happen. */
  readonly at: string
  readonly visitId: string
  /**
   * A secret of the visitor's browser, the same over visits: only with their consent. The server keeps its hash alone.
   */
  readonly visitorId?: string
  readonly showroomId: string
  readonly sceneId?: string
  readonly sceneVersion?: string
  /** Of somebody who isn't remembered, no nearer than the zone. */
  readonly place?: EventPlace | Pick<EventPlace, "zone">
  readonly context?: EventContext
}

/** What a prompt event says about the question. */
export interface PromptReference {
  readonly promptId: string
  readonly promptVersion: number
  readonly touchpointId: string
  readonly productId?: string
  readonly metric: PromptMetric
  readonly scale: Scale
}

export type EventFact =
  | { readonly type: "visit.started" }
  | {
      readonly type: "visit.ended"
      readonly seconds?: number
      /** How many things were left in the cart. */
      readonly items?: number
    }
  | { readonly type: "zone.entered" }
  | { readonly type: "zone.left"; readonly seconds?: number }
  | { readonly type: "product.viewed"; readonly productId: string; readonly touchpointId?: string }
  | {
      readonly type: "product.inspected"
      readonly productId: string
      readonly touchpointId?: string
      readonly seconds?: number
    }
  | { readonly type: "product.configured"; readonly productId: string; readonly variantId?: string }
  | { readonly type: "product.compared"; readonly productIds: readonly string[] }
  | { readonly type: "product.tried"; readonly productId: string }
  | {
      readonly type: "cart.added" | "cart.removed"
      readonly productId: string
      readonly variantId?: string
      readonly quantity?: number
      readonly touchpointId?: string
    }
  | { readonly type: "checkout.started" }
  | { readonly type: "checkout.returned" }
  | {
      readonly type: "struggle.detected"
      readonly kind: Struggle
      readonly times?: number
      readonly productId?: string
      readonly touchpointId?: string
    }
  | {
      readonly type: "help.requested"
      readonly requestId: string
      /** The request of the same visit that this one takes up again: nobody waits for a first answer twice. */
      readonly reopens?: string
      readonly productId?: string
    }
  | { readonly type: "help.answered"; readonly requestId: string; readonly productId?: string }
  | {
      readonly type: "help.closed"
      readonly requestId: string
      readonly productId?: string
      readonly outcome?: HelpOutcome
      /** Seconds that a guide spent on it, and on its note afterwards. */
      readonly handledSeconds?: number
      readonly wrapUpSeconds?: number
    }
  | { readonly type: "guided.started" | "guided.ended"; readonly guidedVisitId: string }
  | (PromptReference & { readonly type: "prompt.shown" | "prompt.dismissed"; readonly impressionId: string })
  | (PromptReference & {
      readonly type: "prompt.answered" | "prompt.amended"
      readonly impressionId: string
      readonly score: number
      readonly comment?: string
      /** What was chosen in the question that followed, by id. */
      readonly choice?: string
      /** Whether an answer by a person is wanted. */
      readonly wantsReply?: boolean
    })
  | (PromptReference & { readonly type: "prompt.withdrawn"; readonly impressionId: string })
  | (PromptReference & { readonly type: "prompt.suppressed"; readonly rule: string })
  | { readonly type: "finder.completed"; readonly query?: string; readonly found?: boolean }

/** Something that happened in a visit. `POST /api/events` takes them; nothing else makes a number. */
export type Event = EventEnvelope & EventFact
export type EventType = Event["type"]
