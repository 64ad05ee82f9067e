import type { Event } from "../../domain/event.ts"
import type { EventQueue } from "./event-queue.ts"

/** More than this never fits in what a leaving page may send. */
const MAX_UNSENT = 400

export interface Unsent {
  /** The same queue, with what goes in and out remembered. */
  watch(queue: EventQueue): EventQueue
  /** Events that this page has added and not yet heard about, oldest first. */
  list(): readonly Event[]
}

/** A leaving page can't wait for the disk to be read: what it may have to send is kept at hand. */
export function createUnsent(): Unsent {
  const events = new Map<string, Event>()
  return {
    list: () => [...events.values()],
    watch: (queue) => ({
      ...queue,
      add(added) {
        for (const event of added) events.set(event.id, event)
        for (const id of [...events.keys()].slice(0, Math.max(0, events.size - MAX_UNSENT))) events.delete(id)
        return queue.add(added)
      },
      remove(ids) {
        for (const id of ids) events.delete(id)
        return queue.remove(ids)
      },
      reject(rejected) {
        for (const { id } of rejected) events.delete(id)
        return queue.reject(rejected)
      },
    }),
  }
}
