import type { HelpOutcome } from "../../domain/event.ts"
import type { Contact } from "../../protocol/help.ts"
import { type Guide, type HelpChange, type HelpRequest, refused } from "./help-request.ts"
import { settleOffer, spentUntil } from "./pass.ts"

/** Nothing more is going to happen with it. */
function close(request: HelpRequest, outcome: HelpOutcome, at: number): HelpChange {
  const { id: requestId, guide } = request
  const endedAt = request.endedAt ?? at
  const spent =
    outcome === "handled"
      ? {
          handledSeconds: spentUntil(request, endedAt) / 1000,
          wrapUpSeconds: Math.max(0, at - endedAt) / 1000,
        }
      : {}
  return {
    kind: "changed",
    request: { ...settleOffer(request, "lapsed"), state: "closed", ending: outcome, endedAt, closedAt: at },
    facts: [{ fact: { type: "help.closed", requestId, outcome, ...spent }, at, guideId: guide?.id ?? null }],
  }
}

/** The visitor wants no more: before anybody answered that is taking the request back. */
export function leave(request: HelpRequest, now: number): HelpChange {
  if (request.kind === "message" || request.state === "closed") return { kind: "same" }
  if (request.state === "ended") return { kind: "same" }
  if (request.answeredAt === null) return close({ ...request, seenAt: now }, "withdrawn", now)
  // It was answered and put back: nobody has it, so nobody is going to note anything.
  if (request.guide === null) return close({ ...request, seenAt: now }, "handled", now)
  const over = { state: "ended", endedAt: now, seenAt: now } as const
  return { kind: "changed", request: { ...settleOffer(request, "lapsed"), ...over } }
}

/** The guide ends the conversation; what they note about it afterwards is still part of the handling. */
export function end(request: HelpRequest, guide: Guide, now: number): HelpChange {
  if (request.state === "ended") return { kind: "same" }
  if (request.state === "closed") return refused("over")
  if (request.guide?.id !== guide.id) return refused("not-yours")
  const over = { state: "ended", endedAt: now, actedAt: now } as const
  return { kind: "changed", request: { ...settleOffer(request, "withdrawn"), ...over } }
}

export interface WrapUp {
  readonly note: string
  readonly now: number
  /** It was no request of a person: it counts for nothing. */
  readonly isVoid?: boolean
}

/** The guide has noted what it was about. */
export function wrapUp(request: HelpRequest, guide: Guide, { note, now, isVoid = false }: WrapUp) {
  if (request.state === "closed") return refused("over")
  if (request.guide?.id !== guide.id) return refused("not-yours")
  const outcome = isVoid ? "void" : request.answeredAt === null ? "left" : "handled"
  return close({ ...request, note }, outcome, now)
}

/** Whoever waited leaves word: the request is over without an answer, and what is left is a message. */
export function leaveWord(
  request: HelpRequest,
  { about, contact, now }: { about: string; contact: Contact | null; now: number },
): HelpChange {
  if (request.kind === "message") return { kind: "same" }
  if (request.state !== "waiting") return refused("over")
  const closed = close(request, request.answeredAt === null ? "word" : "handled", now)
  if (closed.kind !== "changed") return closed
  const message = { kind: "message", state: "waiting", ending: null, endedAt: null, closedAt: null } as const
  return { ...closed, request: { ...request, ...message, about, contact, seenAt: now } }
}

/** A guide has answered a message by the way that was left for it, or there was nothing to answer. */
export function dealWith(message: HelpRequest, guide: Guide, { note, now }: { note: string; now: number }) {
  if (message.kind !== "message") return refused("not-yours")
  if (message.state === "closed") return refused("over")
  const request: HelpRequest = { ...message, state: "closed", ending: "handled", guide, note, closedAt: now }
  return { kind: "changed", request } satisfies HelpChange
}

/** Milliseconds after which somebody who isn't heard of any more won't come back, and a note isn't written any more. */
const GONE = 30 * 60 * 1000

/** What nobody ends ends by itself: a request whose visitor is gone, a conversation whose note isn't written. */
export function expire(request: HelpRequest, now: number): HelpChange {
  if (request.kind === "message" || request.state === "closed") return { kind: "same" }
  if (request.state === "ended")
    return now - (request.endedAt ?? now) < GONE
      ? { kind: "same" }
      : close(request, "handled", request.endedAt ?? now)
  if (now - request.seenAt < GONE) return { kind: "same" }
  if (request.answeredAt === null) return close(request, "left", now)
  return close(
    { ...request, endedAt: request.seenAt },
    "handled",
    Math.max(request.seenAt, request.answeredAt),
  )
}
