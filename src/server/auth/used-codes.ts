import { createHmac } from "node:crypto"
import type pg from "pg"

/** Milliseconds for which a code could be given again: the library takes the one before and the one after too. */
const CODE_LIVES = 3 * 30_000

/** Codes of second factors that were accepted, shared by every process on the database. */
export interface UsedCodes {
  /** Whether this code has let this person in already. */
  isUsed(staffId: string, code: string): Promise<boolean>
  /** Keeps that it lets them in now; `false`: it has done so before, be it at the same moment in another process. */
  use(staffId: string, code: string): Promise<boolean>
}

export interface UsedCodesOptions {
  readonly pool: pg.Pool
  /** Whoever has it can tell which codes were used. */
  readonly secret: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function createUsedCodes({ pool, secret, now }: UsedCodesOptions): UsedCodes {
  const hashOf = (staffId: string, code: string) =>
    createHmac("sha256", secret).update(`used-code ${staffId} ${code}`).digest()
  const oldest = () => new Date(now() - CODE_LIVES)
  return {
    isUsed: async (staffId, code) => {
      const { rowCount } = await pool.query(
        "select 1 from staff_used_codes where staff_id = $1 and code_hash = $2 and used_at > $3",
        [staffId, hashOf(staffId, code), oldest()],
      )
      return rowCount === 1
    },
    use: async (staffId, code) => {
      await pool.query("delete from staff_used_codes where used_at <= $1", [oldest()])
      const { rowCount } = await pool.query(
        "insert into staff_used_codes (staff_id, code_hash, used_at) values ($1, $2, $3) on conflict do nothing",
        [staffId, hashOf(staffId, code), new Date(now())],
      )
      return rowCount === 1
    },
  }
}
