import { randomBytes } from "node:crypto"
import type pg from "pg"
import { createSettingsStore } from "../../storage/settings-store.ts"

/** Made on first use and kept with the data: every process of a showroom, and the next, accepts what one has signed. */
export async function realtimeSecret(pool: pg.Pool): Promise<string> {
  const settings = createSettingsStore({ pool, now: () => Date.now() })
  const secret = await settings.setOnce("realtime.secret", randomBytes(32).toString("base64url"))
  if (typeof secret !== "string") throw new Error("settings: realtime.secret is not a text")
  return secret
}
