import type pg from "pg"
import { type CannedReply, MAX_CANNED, type SaveCanned } from "../../protocol/canned.ts"
import { transaction } from "./transaction.ts"

/** Why it wasn't kept. `changed`: somebody has changed it, or taken it away, since. */
export type CannedRefusal = "changed" | "key-taken" | "full"

export interface CannedStore {
  list(): Promise<readonly CannedReply[]>
  /** `null`: it is kept. */
  save(id: string, reply: SaveCanned, by: string): Promise<CannedRefusal | null>
  remove(id: string): Promise<void>
}

export interface CannedStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Row {
  readonly id: string
  readonly key: string
  readonly body: CannedReply["text"]
  readonly version: number
  readonly changed_by: string
}

/** The letters of "vtrn" and "cann": who save take turns. */
const TURN = "select pg_advisory_xact_lock(8535573012213231214)"

export function createCannedStore({ pool, showroomId, now }: CannedStoreOptions): CannedStore {
  return {
    list: async () => {
      const { rows } = await pool.query<Row>(
        "select id, key, body, version, changed_by from canned_replies where showroom_id = $1 order by key",
        [showroomId],
      )
      return rows.map(({ id, key, body, version, changed_by }) => ({
        id,
        key,
        text: body,
        version,
        by: changed_by,
      }))
    },
    save: (id, { key, text, version }, by) =>
      transaction(pool, async (client) => {
        await client.query(TURN)
        const { rows } = await client.query<Row>(
          "select id, key, body, version, changed_by from canned_replies where showroom_id = $1",
          [showroomId],
        )
        const known = rows.find((row) => row.id === id)
        const isSame =
          known?.key === key &&
          known.body.it === text.it &&
          known.body.en === text.en &&
          known.version === version + 1
        // What is sent twice is kept once.
        if (isSame) return null
        if ((known?.version ?? 0) !== version) return "changed"
        if (rows.some((row) => row.key === key && row.id !== id)) return "key-taken"
        if (!known && rows.length >= MAX_CANNED) return "full"
        await client.query(
          `insert into canned_replies (id, showroom_id, key, body, version, changed_by, changed_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (id) do update set key = excluded.key, body = excluded.body, version = excluded.version,
             changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
          [id, showroomId, key, JSON.stringify(text), version + 1, by, new Date(now())],
        )
        return null
      }),
    remove: async (id) => {
      await pool.query("delete from canned_replies where showroom_id = $1 and id = $2", [showroomId, id])
    },
  }
}
