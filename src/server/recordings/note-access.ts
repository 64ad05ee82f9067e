import type pg from "pg"
import type { StaffMember } from "../http/http-env.ts"

export interface NoteAccessOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** A new UUIDv7. */
  readonly newId: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Writes down that somebody of the staff looked at a visit, before they are shown it. */
export function createNoteAccess({ pool, showroomId, newId, now }: NoteAccessOptions) {
  return async (visitId: string, { id, name }: StaffMember): Promise<void> => {
    await pool.query(
      `insert into replay_accesses (id, showroom_id, visit_id, staff_id, staff_name, at)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), showroomId, visitId, id, name, new Date(now())],
    )
  }
}
