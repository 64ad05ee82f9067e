import { MAX_PRIVATE_NOTES } from "../../protocol/desk.ts"
import { type Guide, type HelpChange, type HelpRequest, refused } from "./help-request.ts"

/** A guide notes something for whoever of the staff has the request after them. */
export function addNote(
  request: HelpRequest,
  guide: Guide,
  { id, text, now }: { readonly id: string; readonly text: string; readonly now: number },
): HelpChange {
  const { privateNotes } = request
  if (privateNotes.some((each) => each.id === id)) return { kind: "same" }
  if (request.state === "closed") return refused("over")
  if (request.guide?.id !== guide.id) return refused("not-yours")
  if (privateNotes.length >= MAX_PRIVATE_NOTES) return refused("full")
  const note = { id, by: guide.name, text, at: now }
  return { kind: "changed", request: { ...request, privateNotes: [...privateNotes, note], actedAt: now } }
}
