import type pg from "pg"
import {
  DONE_DAYS,
  type LeaveNote,
  MAX_SHIFT_NOTES,
  type NoteDeed,
  type ShiftNote,
} from "../../protocol/shift-notes.ts"
import { transaction } from "../storage/transaction.ts"

interface Person {
  readonly id: string
  readonly name: string
}

/** Why it wasn't done. */
export type NoteRefusal = "full" | "unknown" | "not-yours"

export interface ShiftNoteStore {
  list(reader: Person): Promise<readonly ShiftNote[]>
  /** The same again changes nothing. */
  leave(id: string, note: LeaveNote, by: Person): Promise<NoteRefusal | null>
  /** What is so already stays so. Only who wrote a note takes it away. */
  act(id: string, deed: NoteDeed, by: Person): Promise<NoteRefusal | null>
}

export interface ShiftNoteStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Row {
  readonly id: string
  readonly body: string
  readonly request_id: string | null
  readonly request_name: string | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
  readonly pinned: boolean
  readonly done_at: Date | null
  readonly done_by: string | null
  readonly reads: readonly Person[]
}

const DAY = 86_400_000
/** The letters of "vtrn" and "shft": who leave notes take turns. */
const TURN = "select pg_advisory_xact_lock(8535573012482123380)"

interface Standing {
  readonly by_id: string
  readonly pinned: boolean
  readonly done_at: Date | null
  readonly done_by: string | null
}

/** How a note stands after a deed; what is done is pinned no more. */
function after(note: Standing, deed: NoteDeed, by: Person, at: Date): Standing {
  switch (deed) {
    case "pin":
    case "unpin":
      return { ...note, pinned: deed === "pin" }
    case "done":
      return { ...note, pinned: false, done_at: note.done_at ?? at, done_by: note.done_by ?? by.name }
    case "reopen":
      return { ...note, done_at: null, done_by: null }
    case "read":
    case "remove":
      return note
    default:
      return deed satisfies never
  }
}

function told(row: Row, reader: Person): ShiftNote {
  const mine = row.by_id === reader.id
  const reads = row.reads.filter(({ id }) => id !== row.by_id)
  return {
    id: row.id,
    text: row.body,
    request: row.request_id === null ? null : { id: row.request_id, name: row.request_name || null },
    by: row.by_name,
    mine,
    at: row.at.toISOString(),
    pinned: row.pinned,
    readBy: reads.filter(({ id }) => id !== reader.id).map(({ name }) => name),
    read: mine || reads.some(({ id }) => id === reader.id),
    done: row.done_at && { by: row.done_by ?? "", at: row.done_at.toISOString() },
  }
}

export function createShiftNoteStore({ pool, showroomId, now }: ShiftNoteStoreOptions): ShiftNoteStore {
  return {
    list: async (reader) => {
      const { rows } = await pool.query<Row>(
        `select n.id, n.body, n.request_id, r.name as request_name, n.by_id, n.by_name, n.at, n.pinned, n.done_at, n.done_by,
           coalesce((select json_agg(json_build_object('id', staff_id, 'name', name) order by at, staff_id)
                     from shift_note_reads where note_id = n.id), '[]') as reads
         from shift_notes n left join help_requests r on r.id = n.request_id
         where n.showroom_id = $1 and (n.done_at is null or n.done_at > $2)
         order by n.done_at is not null, n.pinned desc, n.at desc, n.id limit 300`,
        [showroomId, new Date(now() - DONE_DAYS * DAY)],
      )
      return rows.map((row) => told(row, reader))
    },
    leave: (id, { text, request }, by) =>
      transaction(pool, async (client) => {
        await client.query(TURN)
        const { rows } = await client.query<{ n: number; known: boolean }>(
          `select count(*) filter (where done_at is null)::int as n, coalesce(bool_or(id = $2), false) as known
           from shift_notes where showroom_id = $1`,
          [showroomId, id],
        )
        const [open] = rows
        if (open?.known) return null
        if (open && open.n >= MAX_SHIFT_NOTES) return "full"
        await client.query(
          `insert into shift_notes (id, showroom_id, body, request_id, by_id, by_name, at)
           values ($1, $2, $3, (select id from help_requests where id = $4 and showroom_id = $2), $5, $6, $7)
           on conflict (id) do nothing`,
          [id, showroomId, text, request, by.id, by.name, new Date(now())],
        )
        return null
      }),
    act: (id, deed, by) =>
      transaction(pool, async (client) => {
        const at = new Date(now())
        const { rows } = await client.query<Standing>(
          "select by_id, pinned, done_at, done_by from shift_notes where showroom_id = $1 and id = $2 for update",
          [showroomId, id],
        )
        const [note] = rows
        if (!note) return "unknown"
        if (deed === "remove") {
          if (note.by_id !== by.id) return "not-yours"
          await client.query("delete from shift_notes where id = $1", [id])
          return null
        }
        await client.query(
          `insert into shift_note_reads (note_id, staff_id, name, at) values ($1, $2, $3, $4) on conflict do nothing`,
          [id, by.id, by.name, at],
        )
        const { pinned, done_at, done_by } = after(note, deed, by, at)
        await client.query("update shift_notes set pinned = $2, done_at = $3, done_by = $4 where id = $1", [
          ...[id, pinned, done_at, done_by],
        ])
        return null
      }),
  }
}
