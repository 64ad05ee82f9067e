import { randomBytes } from "node:crypto"
import type pg from "pg"
import { realtimeSecret } from "./realtime-secret.ts"
import { createRoomCodes, type RoomCodes } from "./room-codes.ts"
import { createSigner, type Signer } from "./sign.ts"

/** What only the servers of this showroom can make. */
export interface RealtimeKeys {
  readonly signer: Signer
  readonly codes: RoomCodes
}

export async function readRealtimeKeys(pool: pg.Pool): Promise<RealtimeKeys> {
  const signer = createSigner(await realtimeSecret(pool))
  return { signer, codes: createRoomCodes(signer, randomBytes) }
}
