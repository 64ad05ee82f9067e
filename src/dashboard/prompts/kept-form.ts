import * as v from "valibot"
import type { SafeStorage } from "../../client/safe-storage.ts"

/** What was being written in this browser and isn't on the server. */
export interface Unsaved {
  /** The draft's revision that it was begun on; `null`: there was none. */
  readonly over: string | null
  /** The edition that it is a change of. */
  readonly base: number
  readonly body: unknown
}

const Stored = v.object({ over: v.nullable(v.string()), base: v.number(), body: v.unknown() })

const keyOf = (subject: string) => `vetrina.dashboard.prompt.${subject}`

/** Keeps what is written through a reload, a crash, a session that has ended. */
export function createUnsavedKeeper(storage: SafeStorage) {
  return {
    read: (subject: string): Unsaved | null =>
      storage.read(keyOf(subject), (stored) => {
        const read = v.safeParse(Stored, stored)
        return read.success ? { ...read.output, body: read.output.body } : null
      }),
    keep: (subject: string, unsaved: Unsaved) => storage.write(keyOf(subject), unsaved),
    forget: (subject: string) => storage.remove(keyOf(subject)),
  }
}
