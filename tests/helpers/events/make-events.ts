/** The time of every event that doesn't say another: an ordinary Saturday evening in Rome. */
export const NOON = Date.UTC(2026, 10, 21, 11)

let made = 0

/** A UUIDv7 that is new in this process. */
export function newId(): string {
  made += 1
  return `01932f00-0000-7000-8000-${made.toString(16).padStart(12, "0")}`
}

export type LooseEvent = Record<string, unknown> & { id: string }

/** A good event; `changes` may make it a bad one. */
export function makeEvent(type: string, changes: Record<string, unknown> = {}): LooseEvent {
  return {
    id: newId(),
    type,
    at: new Date(NOON).toISOString(),
    visitId: "visit-1",
    showroomId: "casa",
    ...changes,
  }
}

/** An event of a prompt that asks CSAT at the lamps. */
export function promptEvent(type: string, changes: Record<string, unknown> = {}): LooseEvent {
  const scored = type === "answered" || type === "amended" ? { score: 4 } : {}
  return makeEvent(`prompt.${type}`, {
    sceneId: "flagship",
    sceneVersion: "1",
    promptId: "ask-csat",
    promptVersion: 1,
    touchpointId: "tp-lighting",
    productId: "lamp",
    impressionId: "impression-1",
    metric: "csat",
    scale: "1-5",
    context: { language: "it", device: "desktop" },
    ...scored,
    ...changes,
  })
}
