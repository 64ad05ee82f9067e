import {
  firstName,
  type Guide,
  type HelpChange,
  type HelpRequest,
  type NewLine,
  refused,
} from "./help-request.ts"

export interface Said {
  readonly id: string
  readonly kind: NewLine["kind"]
  readonly text: string
  readonly now: number
}

/** The first line of a guide is the answer that stops the clock of first response; taking a request doesn't. */
export function sayAsGuide(request: HelpRequest, guide: Guide, { id, kind, text, now }: Said): HelpChange {
  if (request.state === "ended" || request.state === "closed") return refused("over")
  if (request.state !== "taken" || request.guide?.id !== guide.id) return refused("not-yours")
  const line = { id, by: "guide", name: firstName(guide.name), kind, text, at: now } as const
  if (request.answeredAt !== null) return { kind: "changed", request: { ...request, actedAt: now }, line }
  const { id: requestId } = request
  return {
    kind: "changed",
    request: { ...request, answeredAt: now, actedAt: now },
    line,
    facts: [{ fact: { type: "help.answered", requestId }, at: now, guideId: guide.id }],
  }
}

export function sayAsVisitor(request: HelpRequest, { id, text, now }: Omit<Said, "kind">): HelpChange {
  if (request.kind !== "request" || request.state === "ended" || request.state === "closed")
    return refused("over")
  return {
    kind: "changed",
    request: { ...request, seenAt: now },
    line: { id, by: "visitor", name: "", kind: "text", text, at: now },
  }
}
