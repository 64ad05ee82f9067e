import type { Event } from "../../domain/event.ts"

/** An event about one impression: what numbers are made of. */
export type PromptEvent = Extract<Event, { impressionId: string }>

export function isPromptEvent(event: Event): event is PromptEvent {
  return "impressionId" in event
}
