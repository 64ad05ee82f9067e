import type { Event, EventType } from "../../domain/event.ts"

const SIGNALS = [
  "visit.started",
  "visit.ended",
  "zone.entered",
  "zone.left",
  "product.viewed",
  "product.inspected",
  "product.configured",
  "product.compared",
  "product.tried",
  "cart.added",
  "cart.removed",
  "checkout.started",
  "checkout.returned",
  "struggle.detected",
  "finder.completed",
] as const satisfies readonly EventType[]

export type SignalEvent = Extract<Event, { type: (typeof SIGNALS)[number] }>

const types: ReadonlySet<string> = new Set(SIGNALS)

/**
 * Whether it is of a visitor's journey. Questions aren't: somebody who isn't remembered answers each as of a visit of its own.
 * Neither is help, which serving needs and which is sent of everybody.
 */
export function isSignalEvent(event: Event): event is SignalEvent {
  return types.has(event.type)
}
