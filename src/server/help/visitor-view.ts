import type { HelpHours, HelpProgress, HelpReply } from "../../protocol/help.ts"
import type { HelpDesk } from "./help-desk.ts"
import { firstName, type HelpRequest } from "./help-request.ts"

export interface VisitorViewOptions {
  readonly desk: HelpDesk
  readonly usualWait: () => Promise<number | null>
  /** Whether guided visits can be booked. */
  readonly bookable: boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

async function progressOf(request: HelpRequest, desk: HelpDesk): Promise<HelpProgress> {
  if (request.kind === "message") return { kind: "message", dealtWith: request.state === "closed" }
  switch (request.state) {
    case "waiting":
      return { kind: "waiting", before: await desk.store.before(request) }
    case "taken":
      return { kind: "taken", guide: firstName(request.guide?.name ?? "") }
    case "ended":
    case "closed":
      return {
        kind: "ended",
        // What the guide thought of it is the guide's.
        how: request.ending === null || request.ending === "void" ? "handled" : request.ending,
        ...(request.guide ? { guideId: request.guide.id } : {}),
      }
  }
}

export async function hoursOf({ desk, usualWait, bookable }: VisitorViewOptions): Promise<HelpHours> {
  const guides = (await desk.onDuty()).length
  const wait = guides === 0 ? null : await usualWait()
  return { guides, usualWait: wait, ...(bookable ? { bookable } : {}) }
}

/** A request as whoever asked may see it: nothing of others, and of a guide the first name. */
export async function visitorView(request: HelpRequest, options: VisitorViewOptions): Promise<HelpReply> {
  const { desk, now } = options
  const { id, about, requestedAt } = request
  const [hours, progress, lines] = await Promise.all([
    hoursOf(options),
    progressOf(request, desk),
    desk.store.lines([id]),
  ])
  return {
    ...hours,
    id,
    about,
    askedAt: new Date(requestedAt).toISOString(),
    now: new Date(now()).toISOString(),
    progress,
    lines: lines.get(id) ?? [],
  }
}
