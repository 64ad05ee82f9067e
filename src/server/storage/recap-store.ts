import { createHash } from "node:crypto"
import type pg from "pg"
import type { RecapLetter, RecapThen } from "../../protocol/recap.ts"

export interface StoredRecap {
  readonly items: readonly RecapThen[]
  readonly madeAt: Date
  readonly expiresAt: Date
  /** Of a guide; none in what a visitor makes. */
  readonly letter?: RecapLetter
  /** Of which visit a guide made it: it goes when that is deleted. */
  readonly visitId?: string
}

/** Recaps by their codes, which are not kept themselves. What has expired isn't found, and is soon removed. */
export interface RecapStore {
  add(code: string, recap: StoredRecap): Promise<void>
  find(code: string): Promise<StoredRecap | null>
  /** Removes what has expired; resolves to how many there were. */
  removeExpired(): Promise<number>
}

export interface RecapStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const hashOf = (code: string) => createHash("sha256").update(code).digest()

interface Row {
  readonly body: { readonly items: readonly RecapThen[]; readonly letter?: RecapLetter }
  readonly created_at: Date
  readonly expires_at: Date
}

export function createRecapStore({ pool, showroomId, now }: RecapStoreOptions): RecapStore {
  return {
    add: async (code, { items, madeAt, expiresAt, letter, visitId = null }) => {
      await pool.query(
        `insert into recaps (code_hash, showroom_id, body, created_at, expires_at, visit_id)
         values ($1, $2, $3, $4, $5, $6)`,
        [hashOf(code), showroomId, JSON.stringify({ items, letter }), madeAt, expiresAt, visitId],
      )
    },
    find: async (code) => {
      const { rows } = await pool.query<Row>(
        `select body, created_at, expires_at from recaps
         where code_hash = $1 and showroom_id = $2 and expires_at > $3`,
        [hashOf(code), showroomId, new Date(now())],
      )
      const [row] = rows
      if (!row) return null
      const { items, letter } = row.body
      return { items, madeAt: row.created_at, expiresAt: row.expires_at, ...(letter ? { letter } : {}) }
    },
    removeExpired: async () => {
      const { rowCount } = await pool.query("delete from recaps where expires_at <= $1", [new Date(now())])
      return rowCount ?? 0
    },
  }
}
