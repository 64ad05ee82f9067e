import type { GuidedStore } from "../client/guided/index.ts"
import type { Device, EventContext } from "../domain/event.ts"

export interface EventContextOptions {
  readonly guided: GuidedStore
  readonly language: () => string
  readonly device: () => Device
}

/** What goes with everything that is written down: also the guided visit that one is in. */
export function createEventContext({ guided, language, device }: EventContextOptions): () => EventContext {
  return () => {
    const { visit } = guided.getState()
    const guiding = visit ? { guideId: visit.guideId, guidedVisitId: visit.id } : {}
    return { language: language(), device: device(), ...guiding }
  }
}
