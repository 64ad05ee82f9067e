import type { ActionReply, TargetLine } from "./actions.ts"
import type { CaseLine } from "./cases.ts"
import type { DigestReply } from "./digest.ts"
import type { EditionSummary } from "./prompts.ts"
import type { ResponseReply } from "./responses.ts"

/** What a subscription can ask to be told of. */
export const WEBHOOK_EVENTS = [
  "answer.given",
  "answer.amended",
  "answer.withdrawn",
  "answer.low",
  "case.opened",
  "case.closed",
  "case.reopened",
  "message.left",
  "prompts.published",
  "digest.made",
  "target.reached",
  "target.behind",
  "target.missed",
  "action.judged",
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** Sent when somebody wants to see whether a message arrives; nobody subscribes to it. */
export const WEBHOOK_TEST = "webhook.test"
export type HappeningType = WebhookEvent | typeof WEBHOOK_TEST

/** Version of the bodies below: it grows when something in them changes its meaning or goes. */
export const WEBHOOK_VERSION = 1
export const MAX_WEBHOOKS = 20
export const MAX_WEBHOOK_NAME = 80
export const MAX_WEBHOOK_URL = 2000
/** Hours in which messages are signed with the old secret too, after there is a new one. */
export const OLD_SECRET_HOURS = 24
/** Days for which deliveries are listed, and wait at most. */
export const KEEP_DELIVERIES_DAYS = 30

/** What is sent: as things stand when it is sent, not when it happened. Times are ISO 8601. */
export type WebhookMessage = {
  readonly version: typeof WEBHOOK_VERSION
  readonly showroomId: string
  /** When it happened. */
  readonly timestamp: string
} & (
  | {
      readonly type: "answer.given" | "answer.amended" | "answer.withdrawn"
      readonly data: {
        readonly id: string
        /** As `GET /api/responses` tells it; `null`: it was withdrawn or deleted. */
        readonly answer: ResponseReply | null
      }
    }
  | {
      readonly type: "answer.low" | "case.opened" | "case.closed" | "case.reopened" | "message.left"
      readonly data: {
        readonly id: string
        /** As `GET /api/cases` tells it; `null`: it is no longer kept. */
        readonly case: CaseLine | null
      }
    }
  | { readonly type: "prompts.published"; readonly data: { readonly edition: EditionSummary | null } }
  | {
      readonly type: "digest.made"
      /** As `GET /api/digest/:week` tells it. */
      readonly data: { readonly digest: DigestReply | null }
    }
  | {
      readonly type: "target.reached" | "target.behind" | "target.missed"
      readonly data: {
        readonly id: string
        /** As `GET /api/targets` tells it; `null`: it was deleted. */
        readonly target: TargetLine | null
      }
    }
  | {
      readonly type: "action.judged"
      readonly data: {
        readonly id: string
        /** As `GET /api/actions/:id` tells it; `null`: it was deleted. */
        readonly action: ActionReply | null
      }
    }
  | { readonly type: typeof WEBHOOK_TEST; readonly data: { readonly message: string } }
)

/** Why nothing is sent. `gone`: the receiver answered 410. */
export const PAUSE_CAUSES = ["by-hand", "failing", "gone"] as const
export type PauseCause = (typeof PAUSE_CAUSES)[number]

/** Why an attempt failed. */
export const DELIVERY_FAILURES = [
  "status",
  "redirect",
  "gone",
  "timeout",
  "unreachable",
  "certificate",
  "name-unknown",
  "address-refused",
] as const
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number]

export interface WebhookReply {
  readonly id: string
  readonly name: string
  /** Whole for the owner; others read the host alone, because addresses may hold secrets. */
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly pause: PauseCause | null
  /** Since when no attempt has got through, and how many; `null`: the last one did. */
  readonly failing: { readonly since: string; readonly attempts: number } | null
  readonly deliveredAt: string | null
  readonly madeAt: string
  /** Until when messages are signed with the old secret too. */
  readonly oldSecretUntil: string | null
  readonly waiting: number
  readonly parked: number
}

/** `GET /api/webhooks`. */
export interface WebhooksReply {
  readonly webhooks: readonly WebhookReply[]
  readonly mayWrite: boolean
  /** Whether addresses of private networks, and without TLS, are taken. */
  readonly allowsPrivate: boolean
}

/** `POST /api/webhooks`, and `PUT /api/webhooks/:id`. */
export interface WebhookRequest {
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
}

/** The answer to making one and to another secret: the only time that it is told. */
export interface WebhookSecretReply {
  readonly webhook: WebhookReply
  readonly secret: string
}

export const DELIVERY_STATES = ["waiting", "delivered", "parked"] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export interface DeliveryReply {
  readonly id: string
  /** The `webhook-id` that the receiver is sent; the same at each attempt. */
  readonly messageId: string
  readonly type: HappeningType
  readonly happenedAt: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly triedAt: string | null
  /** When it is tried next. */
  readonly nextAt: string | null
  /** What the receiver answered last. */
  readonly status: number | null
  readonly failure: DeliveryFailure | null
}

/** `GET /api/webhooks/:id/deliveries?cursor`, newest first. */
export interface DeliveriesReply {
  readonly deliveries: readonly DeliveryReply[]
  readonly next: string | null
}
