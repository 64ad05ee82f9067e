import type { PassEnding } from "../../protocol/desk.ts"
import { MAX_PASSES } from "../../protocol/desk.ts"
import { type Guide, type HelpChange, type HelpRequest, type Pass, refused } from "./help-request.ts"

/** The pass that waits for its colleague's word; `null`: there is none. */
export function offerOf({ passed }: HelpRequest): Pass | null {
  const last = passed.at(-1)
  return last?.ending === "offered" ? last : null
}

/** Ends the pass that waits, if one does. */
export function settleOffer(request: HelpRequest, ending: PassEnding): HelpRequest {
  const offer = offerOf(request)
  if (offer === null) return request
  return { ...request, passed: [...request.passed.slice(0, -1), { ...offer, ending }] }
}

/**
 * What guides have spent on it, in milliseconds, when its guide leaves it at `now`. Of a guide who is gone it is known only
 * until they last did something.
 */
export function spentUntil({ handledMs, takenAt, actedAt }: HelpRequest, now: number, gone = false): number {
  if (takenAt === null) return handledMs
  const until = gone ? Math.min(now, actedAt ?? takenAt) : now
  return handledMs + Math.max(0, until - takenAt)
}

export interface PassOptions {
  readonly id: string
  /** `null`: back into the queue, where it has kept its place. */
  readonly to: Guide | null
  readonly note: string
  readonly products: readonly string[]
  readonly now: number
  readonly isOnDuty: (guideId: string) => boolean
}

function ownOr(request: HelpRequest, guide: Guide): HelpChange | null {
  if (request.state === "ended" || request.state === "closed") return refused("over")
  return request.state !== "taken" || request.guide?.id !== guide.id ? refused("not-yours") : null
}

/** Back into the queue: whoever takes it next is told what the guide noted. */
function intoQueue(request: HelpRequest, pass: Pass): HelpChange {
  const handledMs = spentUntil(request, pass.at)
  const free = { state: "waiting", guide: null, takenAt: null, actedAt: null } as const
  return {
    kind: "changed",
    request: { ...request, ...free, handledMs, passed: [...request.passed, pass].slice(-MAX_PASSES) },
  }
}

/** A guide offers a request to a colleague, and keeps it until that one says yes; or puts it back into the queue. */
export function pass(request: HelpRequest, guide: Guide, options: PassOptions): HelpChange {
  const { id, to, note, products, now, isOnDuty } = options
  if (request.passed.some((each) => each.id === id)) return { kind: "same" }
  const refusal = ownOr(request, guide)
  if (refusal) return refusal
  const made = { id, from: guide, to, note, products, at: now }
  if (to === null) return intoQueue(settleOffer(request, "withdrawn"), { ...made, ending: "queue" })
  const offer = offerOf(request)
  if (offer) return refused("offered", offer.to?.name)
  if (request.passed.length >= MAX_PASSES) return refused("full")
  if (to.id === guide.id || !isOnDuty(to.id)) return refused("away", to.name)
  const passed = [...request.passed, { ...made, ending: "offered" } as const]
  return { kind: "changed", request: { ...request, passed, actedAt: now } }
}

/** A guide puts a request back into the queue without a word. */
export function release(request: HelpRequest, guide: Guide, now: number): HelpChange {
  const refusal = ownOr(request, guide)
  if (refusal) return refusal
  const free = { state: "waiting", guide: null, takenAt: null, actedAt: null } as const
  const handledMs = spentUntil(request, now)
  return { kind: "changed", request: { ...settleOffer(request, "withdrawn"), ...free, handledMs } }
}

function offeredOr(request: HelpRequest, guide: Guide): HelpChange | null {
  if (request.state === "ended" || request.state === "closed") return refused("over")
  return offerOf(request)?.to?.id === guide.id ? null : refused("not-offered")
}

/** The colleague has it from now on; what the first guide spent on it stays counted. */
export function accept(
  request: HelpRequest,
  guide: Guide,
  { now, isOnDuty }: Pick<PassOptions, "now" | "isOnDuty">,
): HelpChange {
  if (request.state === "taken" && request.guide?.id === guide.id) return { kind: "same" }
  const refusal = offeredOr(request, guide)
  if (refusal) return refusal
  if (!isOnDuty(guide.id)) return refused("off-duty")
  const handledMs = spentUntil(request, now)
  const mine = { guide, takenAt: now, actedAt: now, handledMs }
  return { kind: "changed", request: { ...settleOffer(request, "accepted"), ...mine } }
}

/** The colleague can't: who offered it still has it, and is told. */
export function decline(request: HelpRequest, guide: Guide): HelpChange {
  return offeredOr(request, guide) ?? { kind: "changed", request: settleOffer(request, "declined") }
}

/** Who offered it keeps it after all. */
export function takeBack(request: HelpRequest, guide: Guide): HelpChange {
  const refusal = ownOr(request, guide)
  if (refusal) return refusal
  if (offerOf(request) === null) return { kind: "same" }
  return { kind: "changed", request: settleOffer(request, "withdrawn") }
}

/** An offer to somebody who isn't on duty any more is none. */
export function lapse(request: HelpRequest, isOnDuty: (guideId: string) => boolean): HelpChange {
  const to = offerOf(request)?.to
  if (!to || isOnDuty(to.id)) return { kind: "same" }
  return { kind: "changed", request: settleOffer(request, "lapsed") }
}
