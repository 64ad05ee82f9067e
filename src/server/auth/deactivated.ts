import { APIError } from "better-auth/api"
import type pg from "pg"

/** Before a session is opened: whoever may not come in gets none, by whichever way they came. */
export function refuseDeactivated(pool: pg.Pool) {
  return async ({ userId }: { readonly userId: string }): Promise<void> => {
    const { rows } = await pool.query<{ active: boolean }>(
      "select deactivated_at is null as active from staff where id = $1",
      [userId],
    )
    if (rows[0]?.active) return
    throw new APIError("FORBIDDEN", {
      code: "ACCOUNT_DEACTIVATED",
      message: "this account is deactivated: the owner can open it again",
    })
  }
}
