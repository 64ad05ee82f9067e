import { createHash } from "node:crypto"
import type pg from "pg"
import { type LinkRow, MAX_LINKS } from "../../protocol/presentations.ts"
import { transaction } from "../storage/transaction.ts"
import type { StoredBody } from "./presentation.ts"

export const hashOfCode = (code: string) => createHash("sha256").update(code).digest()

/** A way in that works now, and what it leads to. */
export interface OpenLink {
  readonly presentationId: string
  readonly body: StoredBody
  readonly staffId: string
  readonly staffName: string
  readonly expiresAt: Date
}

export interface NewLink {
  readonly id: string
  readonly presentationId: string
  readonly code: string
  readonly label: string
  readonly staff: { readonly id: string; readonly name: string }
  readonly expiresAt: Date
}

export interface LinkStore {
  /** `false`: there are as many as may work at a time. */
  add(link: NewLink): Promise<boolean>
  /** The newest first. */
  list(presentationId: string): Promise<readonly LinkRow[]>
  revoke(presentationId: string, id: string): Promise<void>
  /** `null`: never made, revoked, or too old. */
  find(code: string): Promise<OpenLink | null>
}

export interface LinkStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Row {
  readonly id: string
  readonly label: string
  readonly staff_name: string
  readonly made_at: Date
  readonly expires_at: Date
  readonly revoked_at: Date | null
}

export function createLinkStore({ pool, showroomId, now }: LinkStoreOptions): LinkStore {
  return {
    add: ({ id, presentationId, code, label, staff, expiresAt }) =>
      transaction(pool, async (client) => {
        const at = new Date(now())
        // Who makes links of one presentation take turns.
        await client.query("select 1 from presentations where id = $1 for update", [presentationId])
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from presentation_links
           where presentation_id = $1 and revoked_at is null and expires_at > $2`,
          [presentationId, at],
        )
        if ((rows[0]?.n ?? 0) >= MAX_LINKS) return false
        await client.query(
          `insert into presentation_links
             (id, showroom_id, presentation_id, code_hash, label, staff_id, staff_name, made_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [id, showroomId, presentationId, hashOfCode(code), label, staff.id, staff.name, at, expiresAt],
        )
        return true
      }),
    list: async (presentationId) => {
      const { rows } = await pool.query<Row>(
        `select id, label, staff_name, made_at, expires_at, revoked_at from presentation_links
         where showroom_id = $1 and presentation_id = $2 order by made_at desc, id limit 200`,
        [showroomId, presentationId],
      )
      return rows.map((row) => ({
        id: row.id,
        label: row.label,
        by: row.staff_name,
        madeAt: row.made_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        state: row.revoked_at ? "revoked" : row.expires_at.getTime() <= now() ? "expired" : "open",
      }))
    },
    revoke: async (presentationId, id) => {
      await pool.query(
        `update presentation_links set revoked_at = coalesce(revoked_at, $4)
         where showroom_id = $1 and presentation_id = $2 and id = $3`,
        [showroomId, presentationId, id, new Date(now())],
      )
    },
    find: async (code) => {
      const { rows } = await pool.query<
        Row & { presentation_id: string; staff_id: string; body: StoredBody }
      >(
        `select l.presentation_id, l.staff_id, l.staff_name, l.expires_at, p.body
         from presentation_links l join presentations p on p.id = l.presentation_id
         where l.code_hash = $1 and l.showroom_id = $2 and l.revoked_at is null and l.expires_at > $3
           and p.archived_at is null`,
        [hashOfCode(code), showroomId, new Date(now())],
      )
      const [row] = rows
      if (!row) return null
      return {
        presentationId: row.presentation_id,
        body: row.body,
        staffId: row.staff_id,
        staffName: row.staff_name,
        expiresAt: row.expires_at,
      }
    },
  }
}
