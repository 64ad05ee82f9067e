import type { Hono } from "hono"
import type pg from "pg"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import { createHelpNews } from "./help/help-news.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import { createShiftNoteStore } from "./shift-notes/shift-note-store.ts"
import { shiftNotesRoute } from "./shift-notes/shift-notes-route.ts"

export interface ShiftNotesOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly staffOf: StaffOf
  readonly pubSub: PubSub
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What guides leave for the next shift. */
export function composeShiftNotes({ pool, showroomId, staffOf, pubSub, now }: ShiftNotesOptions): {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
} {
  return {
    kept: {
      retention: [
        {
          what: "shift notes",
          period: "contacts",
          text: "delete from shift_notes where ctid = any(array(select ctid from shift_notes where at < $1 limit $2))",
        },
      ],
    },
    routes: [
      shiftNotesRoute({
        store: createShiftNoteStore({ pool, showroomId, now }),
        guard: requireRole(staffOf, "guide"),
        tellDesks: createHelpNews(pubSub).tell,
      }),
    ],
  }
}
