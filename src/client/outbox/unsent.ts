import type { Event } from "../../domain/event.ts"
import type { EventQueue } from "./event-queue.ts"

/** More than this never fits in what a leaving page may send. */
const MAX_UNSENT = 400

export interface Unsent {
  /** The same queue, with what goes in and out remembered. */
  watch(queue: EventQueue): EventQueue
  /** Events that this page has added and not yet heard about, oldest first. */
  list(): readonly Event[]
  /** Those of them that the disk has taken, or memory for it. */
  kept(): readonly Event[]
}

/** A leaving page can't wait for the disk to be read: what it may have to send is kept at hand. */
export function createUnsent(): Unsent {
  const events = new Map<string, Event>()
  const adding = new Set<string>()
  return {
    list: () => [...events.values()],
    kept: () => [...events.values()].filter(({ id }) => !adding.has(id)),
    watch: (queue) => ({
      ...queue,
      async add(added) {
        for (const event of added) {
          events.set(event.id, event)
          adding.add(event.id)
        }
        for (const id of [...events.keys()].slice(0, Math.max(0, events.size - MAX_UNSENT))) events.delete(id)
        await queue.add(added)
        for (const { id } of added) adding.delete(id)
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
