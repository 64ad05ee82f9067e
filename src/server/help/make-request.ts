import { type AskForHelp, MAX_ABOUT, MAX_MESSAGE } from "../../protocol/help.ts"
import { cleanText, MAX_NAME } from "../../protocol/realtime/clean-text.ts"
import type { FindKnown } from "../events/known-names.ts"
import type { Registry } from "../events/registry.ts"
import type { HelpRequest } from "./help-request.ts"

export interface MakeRequest {
  readonly id: string
  /** Milliseconds since the epoch: the clock of first response starts when we hear of a request. */
  readonly now: number
  readonly registry: Pick<Registry, "zones" | "scenes">
  readonly findProducts: FindKnown
}

/** A request of what a page sent: words are cleaned, and a place or a product that the showroom lacks is left out. */
export async function makeRequest(
  body: AskForHelp,
  { id, now, registry, findProducts }: MakeRequest,
): Promise<HelpRequest> {
  const { kind, visitId, language, device, sceneId, sceneVersion, place, productId, contact } = body
  const hasScene = sceneId !== undefined && registry.scenes.has(sceneId)
  const products = await findProducts(productId ? [productId] : [])
  return {
    id,
    visitId,
    kind,
    state: "waiting",
    ending: null,
    about: cleanText(body.about, kind === "message" ? MAX_MESSAGE : MAX_ABOUT),
    name: cleanText(body.name, MAX_NAME),
    language,
    device: device ?? null,
    sceneId: hasScene ? sceneId : null,
    sceneVersion: hasScene ? (sceneVersion ?? null) : null,
    place: place && registry.zones.has(place.zone) ? place : null,
    productId: productId && products.has(productId) ? productId : null,
    contact: kind === "message" ? (contact ?? null) : null,
    requestedAt: now,
    seenAt: now,
    guide: null,
    takenAt: null,
    answeredAt: null,
    endedAt: null,
    closedAt: null,
    note: "",
    handledMs: 0,
    actedAt: null,
    passed: [],
    reopens: null,
    privateNotes: [],
  }
}
