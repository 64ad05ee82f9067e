import { createHash, randomBytes } from "node:crypto"
import type pg from "pg"

const KEY = "setup.token-hash"

/** The one-time right to become the owner. Only a hash of it is stored, and making one ends the one before. */
export interface SetupToken {
  issue(): Promise<string>
  /** Uses it up in the caller's transaction; resolves to whether it was the right one. */
  redeem(client: pg.PoolClient, token: string): Promise<boolean>
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

export function createSetupToken({ pool, now }: { pool: pg.Pool; now: () => number }): SetupToken {
  return {
    issue: async () => {
      const token = randomBytes(24).toString("base64url")
      await pool.query(
        `insert into settings (key, value, updated_at) values ($1, to_jsonb($2::text), $3)
         on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
        [KEY, hashOf(token), new Date(now())],
      )
      return token
    },
    redeem: async (client, token) => {
      const { rowCount } = await client.query(
        "delete from settings where key = $1 and value = to_jsonb($2::text)",
        [KEY, hashOf(token)],
      )
      return rowCount === 1
    },
  }
}
