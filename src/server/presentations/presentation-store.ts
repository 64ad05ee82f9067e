import type pg from "pg"
import { KEPT_VERSIONS, MAX_PRESENTATIONS } from "../../protocol/presentations.ts"
import { isSameValue } from "../prompts/same-value.ts"
import { transaction } from "../storage/transaction.ts"
import type { StoredBody, StoredPresentation } from "./presentation.ts"

/** Why it wasn't kept. `changed`: somebody has changed it since. */
export type SaveRefusal = "changed" | "full"

export interface SaveOptions {
  /** The version that was changed; 0 of a new one. */
  readonly over: number
  readonly by: string
  /** What is kept, made of what it said before. @throws whatever is wrong with it. */
  readonly body: (before: StoredBody | null) => StoredBody
}

export interface PresentationStore {
  list(): Promise<readonly StoredPresentation[]>
  find(id: string): Promise<StoredPresentation | null>
  /** Resolves to how it is now, whether or not it was refused. */
  save(
    id: string,
    options: SaveOptions,
  ): Promise<{ readonly refusal: SaveRefusal | null; readonly now: StoredPresentation | null }>
  /** Its links end with it. `null`: there is none. */
  archive(id: string, archived: boolean, by: string): Promise<StoredPresentation | null>
  versions(id: string): Promise<readonly { version: number; at: Date; by: string }[]>
  version(id: string, version: number): Promise<StoredBody | null>
}

export interface PresentationStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Row {
  readonly id: string
  readonly version: number
  readonly body: StoredBody
  readonly archived_at: Date | null
  readonly changed_by: string
  readonly changed_at: Date
}

const COLUMNS = "id, version, body, archived_at, changed_by, changed_at"
/** The letters of "vtrn" and "pres": who save take turns. */
const TURN = "select pg_advisory_xact_lock(8535573012432446835)"

const told = ({ id, version, body, archived_at, changed_by, changed_at }: Row): StoredPresentation => ({
  ...{ id, version, body, archivedAt: archived_at, changedBy: changed_by, changedAt: changed_at },
})

export function createPresentationStore(options: PresentationStoreOptions): PresentationStore {
  const { pool, showroomId, now } = options

  async function find(client: pg.Pool | pg.ClientBase, id: string): Promise<StoredPresentation | null> {
    const { rows } = await client.query<Row>(
      `select ${COLUMNS} from presentations where showroom_id = $1 and id = $2`,
      [showroomId, id],
    )
    return rows[0] ? told(rows[0]) : null
  }

  return {
    list: async () => {
      const { rows } = await pool.query<Row>(
        `select ${COLUMNS} from presentations where showroom_id = $1 order by changed_at desc, id`,
        [showroomId],
      )
      return rows.map(told)
    },
    find: (id) => find(pool, id),
    save: (id, { over, by, body }) =>
      transaction(pool, async (client) => {
        await client.query(TURN)
        const known = await find(client, id)
        const kept = body(known?.body ?? null)
        // What is sent twice is kept once.
        if (known?.version === over + 1 && isSameValue(known.body, kept)) return { refusal: null, now: known }
        if ((known?.version ?? 0) !== over) return { refusal: "changed", now: known }
        const { rows } = await client.query<{ n: number }>(
          "select count(*)::int as n from presentations where showroom_id = $1",
          [showroomId],
        )
        if (!known && (rows[0]?.n ?? 0) >= MAX_PRESENTATIONS) return { refusal: "full", now: null }
        const at = new Date(now())
        const version = over + 1
        const json = JSON.stringify(kept)
        await client.query(
          `insert into presentations (id, showroom_id, body, version, changed_by, changed_at)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (id) do update set body = excluded.body, version = excluded.version,
             changed_by = excluded.changed_by, changed_at = excluded.changed_at
           where presentations.showroom_id = excluded.showroom_id`,
          [id, showroomId, json, version, by, at],
        )
        await client.query(
          "insert into presentation_versions (presentation_id, version, body, by_name, at) values ($1, $2, $3, $4, $5)",
          [id, version, json, by, at],
        )
        await client.query("delete from presentation_versions where presentation_id = $1 and version <= $2", [
          id,
          version - KEPT_VERSIONS,
        ])
        return { refusal: null, now: await find(client, id) }
      }),
    archive: (id, archived, by) =>
      transaction(pool, async (client) => {
        const at = new Date(now())
        const { rows } = await client.query<Row>(
          `update presentations set archived_at = case when $3 then coalesce(archived_at, $4) end, changed_by = $5, changed_at = $4
           where showroom_id = $1 and id = $2 returning ${COLUMNS}`,
          [showroomId, id, archived, at, by],
        )
        if (archived)
          await client.query(
            "update presentation_links set revoked_at = $2 where presentation_id = $1 and revoked_at is null",
            [id, at],
          )
        return rows[0] ? told(rows[0]) : null
      }),
    versions: async (id) => {
      const { rows } = await pool.query<{ version: number; at: Date; by: string }>(
        `select v.version, v.at, v.by_name as by from presentation_versions v join presentations p on p.id = v.presentation_id
         where p.showroom_id = $1 and p.id = $2 order by v.version desc`,
        [showroomId, id],
      )
      return rows
    },
    version: async (id, version) => {
      const { rows } = await pool.query<{ body: StoredBody }>(
        `select v.body from presentation_versions v join presentations p on p.id = v.presentation_id
         where p.showroom_id = $1 and p.id = $2 and v.version = $3`,
        [showroomId, id, version],
      )
      return rows[0]?.body ?? null
    },
  }
}
