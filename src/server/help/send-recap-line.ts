import { firstName, type Guide, type HelpChange, type HelpRequest, refused } from "./help-request.ts"
import { sayAsGuide } from "./say.ts"

/** A guide leaves a recap in the conversation; also when it is over and they still write its note. */
export function sendRecapLine(
  request: HelpRequest,
  guide: Guide,
  { id, code, now }: { readonly id: string; readonly code: string; readonly now: number },
): HelpChange {
  if (request.state !== "ended") return sayAsGuide(request, guide, { id, kind: "recap", text: code, now })
  if (request.guide?.id !== guide.id) return refused("not-yours")
  const line = { id, by: "guide", name: firstName(guide.name), kind: "recap", text: code, at: now } as const
  return { kind: "changed", request: { ...request, actedAt: now }, line }
}
