import type { HelpOutcome } from "../../domain/event.ts"
import type { Contact } from "../../protocol/help.ts"
import { type Guide, type HelpChange, type HelpRequest, refused } from "./help-request.ts"

function seconds(from: number | null, to: number): number {
  return from === null ? 0 : Math.max(0, (to - from) / 1000)
}

/** Nothing more is going to happen with it. */
function close(request: HelpRequest, outcome: HelpOutcome, at: number): HelpChange {
  const { id: requestId, guide, takenAt } = request
  const endedAt = request.endedAt ?? at
  const spent =
    outcome === "handled"
      ? { handledSeconds: seconds(takenAt, endedAt), wrapUpSeconds: seconds(endedAt, at) }
      : {}
  return {
    kind: "changed",
    request: { ...request, state: "closed", ending: outcome, endedAt, closedAt: at },
    facts: [{ fact: { type: "help.closed", requestId, outcome, ...spent }, at, guideId: guide?.id ?? null }],
  }
}

/** The visitor wants no more: before anybody answered that is taking the request back. */
export function leave(request: HelpRequest, now: number): HelpChange {
  if (request.kind === "message" || request.state === "closed") return { kind: "same" }
  if (request.state === "ended") return { kind: "same" }
  if (request.answeredAt === null) return close({ ...request, seenAt: now }, "withdrawn", now)
  return { kind: "changed", request: { ...request, state: "ended", endedAt: now, seenAt: now } }
}

/** The guide ends the conversation; what they note about it afterwards is still part of the handling. */
export function end(request: HelpRequest, guide: Guide, now: number): HelpChange {
  if (request.state === "ended") return { kind: "same" }
  if (request.state === "closed") return refused("over")
  if (request.guide?.id !== guide.id) return refused("not-yours")
  return { kind: "changed", request: { ...request, state: "ended", endedAt: now } }
}

/** The guide has noted what it was about. */
export function wrapUp(request: HelpRequest, guide: Guide, { note, now }: { note: string; now: number }) {
  if (request.state === "closed") return refused("over")
  if (request.guide?.id !== guide.id) return refused("not-yours")
  return close({ ...request, note }, request.answeredAt === null ? "left" : "handled", now)
}

/** Whoever waited leaves word: the request is over without an answer, and what is left is a message. */
export function leaveWord(
  request: HelpRequest,
  { about, contact, now }: { about: string; contact: Contact | null; now: number },
): HelpChange {
  if (request.kind === "message") return { kind: "same" }
  if (request.state !== "waiting") return refused("over")
  const closed = close(request, "word", now)
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
