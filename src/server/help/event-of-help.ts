import type { Event } from "../../domain/event.ts"
import type { HelpFact, HelpRequest } from "./help-request.ts"

export interface EventOfHelpOptions {
  readonly showroomId: string
  /** A new UUIDv7. */
  readonly newId: () => string
}

/** What happened with a request as an event of the visit in which it was asked. */
export function eventOfHelp(
  { fact, at, guideId }: HelpFact,
  request: HelpRequest,
  { showroomId, newId }: EventOfHelpOptions,
): Event {
  const { visitId, sceneId, sceneVersion, place, productId, language, device } = request
  return {
    id: newId(),
    at: new Date(at).toISOString(),
    visitId,
    showroomId,
    ...(sceneId ? { sceneId } : {}),
    ...(sceneVersion ? { sceneVersion } : {}),
    ...(place ? { place } : {}),
    ...(productId ? { productId } : {}),
    context: { language, ...(device ? { device } : {}), ...(guideId ? { guideId } : {}) },
    ...fact,
  }
}
