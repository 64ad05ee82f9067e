import { randomBytes } from "node:crypto"
import type pg from "pg"
import { createSettingsStore } from "../../storage/settings-store.ts"
import { createRoomCodes, type RoomCodes } from "./room-codes.ts"
import { createSigner, type Signer } from "./sign.ts"

/** What only the servers of this showroom can make. */
export interface RealtimeKeys {
  readonly signer: Signer
  readonly codes: RoomCodes
}

/** Made on first use and kept with the data: every process of a showroom, and the next, accepts what one has signed. */
export async function readRealtimeKeys(pool: pg.Pool): Promise<RealtimeKeys> {
  const settings = createSettingsStore({ pool, now: () => Date.now() })
  const secret = await settings.setOnce("realtime.secret", randomBytes(32).toString("base64url"))
  if (typeof secret !== "string") throw new Error("settings: realtime.secret is not a text")
  const signer = createSigner(secret)
  return { signer, codes: createRoomCodes(signer, randomBytes) }
}
