import * as v from "valibot"
import type { SafeStorage } from "../client/safe-storage.ts"
import type { Event } from "../domain/event.ts"

const KEY = "vetrina.leaving"
/** Milliseconds. A hidden page that has not come back for this long has gone. */
export const GONE_AFTER = 12 * 60 * 60 * 1000
const MAX_NOTES = 50

const Note = v.object({
  id: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  visitId: v.string(),
  showroomId: v.string(),
  type: v.literal("visit.ended"),
  seconds: v.number(),
  items: v.exactOptional(v.number()),
})
type Note = v.InferOutput<typeof Note>

const parseNotes = (stored: unknown): readonly Note[] =>
  Array.isArray(stored)
    ? stored.flatMap((each) => {
        const parsed = v.safeParse(Note, each)
        return parsed.success ? [parsed.output] : []
      })
    : []

/**
 * Endings of visits that may never be told otherwise, one a visit, shared by the tabs of a browser. A note holds the
 * event with the id it was made with, so that one told twice is counted once.
 */
export function createLeavingNotes(storage: SafeStorage, now: () => number) {
  const all = () => storage.read(KEY, parseNotes)
  const save = (notes: readonly Note[]) =>
    notes.length > 0 ? storage.write(KEY, notes.slice(-MAX_NOTES)) : storage.remove(KEY)
  const without = (visitId: string) => all().filter((note) => note.visitId !== visitId)
  return {
    /** False when it could not be kept: this browser stores nothing for us. */
    leave(event: Event): boolean {
      const parsed = v.safeParse(Note, event)
      if (parsed.success) save([...without(event.visitId), parsed.output])
      return all().some((note) => note.id === event.id)
    },
    /** False when there was none: another page has told this ending. */
    takeBack(visitId: string): boolean {
      const before = all()
      const after = before.filter((note) => note.visitId !== visitId)
      if (after.length < before.length) save(after)
      return after.length < before.length
    },
    forget: () => storage.remove(KEY),
    /** The endings of pages that have gone for good. */
    takeOld(): readonly Event[] {
      const before = all()
      const gone = before.filter((note) => now() - Date.parse(note.at) > GONE_AFTER)
      if (gone.length > 0) save(before.filter((note) => !gone.includes(note)))
      return gone
    },
  }
}
