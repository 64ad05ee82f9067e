import { type Guide, type HelpChange, type HelpRequest, refused } from "./help-request.ts"

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
  return { kind: "changed", request: { ...request, state: "taken", guide, takenAt: now } }
}

/** A guide puts a request back into the queue, where it has kept its place. */
export function release(request: HelpRequest, guide: Guide): HelpChange {
  if (request.state !== "taken" || request.guide?.id !== guide.id) return refused("not-yours")
  return { kind: "changed", request: { ...request, state: "waiting", guide: null, takenAt: null } }
}
