import { type Guide, type HelpChange, type HelpRequest, refused } from "./help-request.ts"
import { settleOffer, spentUntil } from "./pass.ts"

export interface TakeOptions {
  readonly now: number
  readonly isOnDuty: (guideId: string) => boolean
}

/** A guide takes a request on. Nobody else can then, unless that guide is off duty again. */
export function take(request: HelpRequest, guide: Guide, { now, isOnDuty }: TakeOptions): HelpChange {
  if (request.kind !== "request" || request.state === "closed" || request.state === "ended")
    return refused("over")
  if (request.guide?.id === guide.id) return { kind: "same" }
  if (!isOnDuty(guide.id)) return refused("off-duty")
  if (request.guide && isOnDuty(request.guide.id)) return refused("taken", request.guide.name)
  const handledMs = spentUntil(request, now, true)
  const mine = { state: "taken", guide, takenAt: now, actedAt: now, handledMs } as const
  return { kind: "changed", request: { ...settleOffer(request, "lapsed"), ...mine } }
}
