import type { Event } from "../../domain/event.ts"
import { type EventQueue, MAX_REJECTED, type RejectedEvent } from "./event-queue.ts"

/** The queue for a browser that won't let us write: it lives as long as the page. */
export function createMemoryQueue(): EventQueue {
  const waiting = new Map<string, Event>()
  const refused = new Map<string, RejectedEvent>()
  return {
    add: async (events) => {
      for (const event of events) waiting.set(event.id, event)
    },
    peek: async (limit) =>
      [...waiting.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, limit),
    remove: async (ids) => {
      for (const id of ids) waiting.delete(id)
    },
    reject: async (rejected) => {
      for (const each of rejected) {
        waiting.delete(each.id)
        refused.set(each.id, each)
      }
      const surplus = [...refused.keys()].slice(0, Math.max(0, refused.size - MAX_REJECTED))
      for (const id of surplus) refused.delete(id)
    },
    count: async () => waiting.size,
    rejected: async () => [...refused.values()],
    forgetRejected: async (keeps) => {
      for (const { id, event } of [...refused.values()]) if (!keeps(event)) refused.delete(id)
    },
    close: () => {},
  }
}
