import type pg from "pg"
import type { Language, Localized } from "../../../domain/language.ts"
import { isSameValue } from "../../prompts/same-value.ts"
import { transaction } from "../../storage/transaction.ts"
import { hashOfCode } from "../link-store.ts"
import type { StoredSheet, StoredSheetLine } from "./sheet.ts"

export interface NewSheet {
  readonly id: string
  readonly presentationId: string
  readonly title: Localized
  readonly staff: { readonly id: string; readonly name: string }
  readonly visitId: string | null
}

export interface Sending {
  readonly name: string
  readonly company: string
  readonly email: string | null
  readonly language: Language
}

export interface SheetStore {
  find(code: string): Promise<StoredSheet | null>
  /** Puts it there, once however often it is tried; resolves to what is there. */
  add(code: string, sheet: NewSheet): Promise<StoredSheet>
  /** Changes its lines by what `take` makes of them. `null`: there is none. */
  change(code: string, take: (sheet: StoredSheet) => readonly StoredSheetLine[]): Promise<StoredSheet | null>
  /** Runs `also` in the same transaction. `check` sees the sheet before, and may throw. */
  send(
    code: string,
    sending: Sending,
    steps: {
      readonly check: (sheet: StoredSheet) => void
      readonly also: (client: pg.ClientBase, sheet: StoredSheet) => Promise<void>
    },
  ): Promise<StoredSheet | null>
  remove(code: string, also: (client: pg.ClientBase, id: string) => Promise<void>): Promise<void>
  /** Those that were sent: what waits first, then the newest. */
  sent(): Promise<readonly StoredSheet[]>
  /** `null`: there is none, or it wasn't sent. */
  setDone(id: string, done: boolean, by: string): Promise<StoredSheet | null>
}

export interface SheetStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Row {
  readonly id: string
  readonly title: Localized
  readonly staff_id: string
  readonly staff_name: string
  readonly lines: readonly StoredSheetLine[]
  readonly revision: number
  readonly name: string
  readonly company: string
  readonly email: string | null
  readonly language: Language
  readonly changed_at: Date
  readonly sent: readonly StoredSheetLine[] | null
  readonly sent_revision: number | null
  readonly sent_at: Date | null
  readonly done_at: Date | null
  readonly done_by: string | null
}

const COLUMNS = `id, title, staff_id, staff_name, lines, revision, name, company, email, language, changed_at,
  sent, sent_revision, sent_at, done_at, done_by`
/** Sheets that the desk shows. */
const SHOWN = 200

function told(row: Row): StoredSheet {
  const { id, title, lines, revision, name, company, email, language, sent, done_by } = row
  return {
    ...{ id, title, lines, revision, name, company, email, language },
    staff: { id: row.staff_id, name: row.staff_name },
    changedAt: row.changed_at,
    sent: sent && row.sent_at && { lines: sent, revision: row.sent_revision ?? 0, at: row.sent_at },
    done: row.done_at && { at: row.done_at, by: done_by ?? "" },
  }
}

export function createSheetStore({ pool, showroomId, now }: SheetStoreOptions): SheetStore {
  async function find(client: pg.Pool | pg.ClientBase, code: string, lock = ""): Promise<StoredSheet | null> {
    const { rows } = await client.query<Row>(
      `select ${COLUMNS} from order_sheets where showroom_id = $1 and code_hash = $2 ${lock}`,
      [showroomId, hashOfCode(code)],
    )
    return rows[0] ? told(rows[0]) : null
  }
  const locked = (client: pg.ClientBase, code: string) => find(client, code, "for update")

  return {
    find: (code) => find(pool, code),
    add: async (code, { id, presentationId, title, staff, visitId }) => {
      await pool.query(
        `insert into order_sheets (id, showroom_id, code_hash, presentation_id, title, staff_id, staff_name, visit_id,
           lines, revision, made_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, '[]', 0, $9, $9) on conflict (code_hash) do nothing`,
        [
          ...[id, showroomId, hashOfCode(code), presentationId, JSON.stringify(title)],
          ...[staff.id, staff.name, visitId, new Date(now())],
        ],
      )
      const sheet = await find(pool, code)
      if (sheet === null) throw new Error("an order sheet was taken away while it was made")
      return sheet
    },
    change: (code, take) =>
      transaction(pool, async (client) => {
        const sheet = await locked(client, code)
        if (sheet === null) return null
        const lines = take(sheet)
        if (isSameValue(lines, sheet.lines)) return sheet
        const { rows } = await client.query<Row>(
          `update order_sheets set lines = $2, revision = revision + 1, changed_at = $3 where id = $1 returning ${COLUMNS}`,
          [sheet.id, JSON.stringify(lines), new Date(now())],
        )
        return rows[0] ? told(rows[0]) : null
      }),
    send: (code, { name, company, email, language }, { check, also }) =>
      transaction(pool, async (client) => {
        const sheet = await locked(client, code)
        if (sheet === null) return null
        check(sheet)
        const { rows } = await client.query<Row>(
          `update order_sheets set name = $2, company = $3, email = $4, language = $5, sent = lines,
             sent_revision = revision, sent_at = $6, changed_at = $6, done_at = null, done_by = null
           where id = $1 returning ${COLUMNS}`,
          [sheet.id, name, company, email, language, new Date(now())],
        )
        const [row] = rows
        if (!row) return null
        await also(client, told(row))
        return told(row)
      }),
    remove: (code, also) =>
      transaction(pool, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          "delete from order_sheets where showroom_id = $1 and code_hash = $2 returning id",
          [showroomId, hashOfCode(code)],
        )
        for (const { id } of rows) await also(client, id)
      }),
    sent: async () => {
      const { rows } = await pool.query<Row>(
        `select ${COLUMNS} from order_sheets where showroom_id = $1 and sent_at is not null
         order by done_at is not null, sent_at desc, id limit ${SHOWN}`,
        [showroomId],
      )
      return rows.map(told)
    },
    setDone: async (id, done, by) => {
      const { rows } = await pool.query<Row>(
        `update order_sheets set done_at = case when $3 then coalesce(done_at, $4) end,
           done_by = case when $3 then coalesce(done_by, $5) end
         where showroom_id = $1 and id = $2 and sent_at is not null returning ${COLUMNS}`,
        [showroomId, id, done, new Date(now()), by],
      )
      return rows[0] ? told(rows[0]) : null
    },
  }
}
