import { randomBytes } from "node:crypto"
import type pg from "pg"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import { createReadLooked } from "./recap/read-looked.ts"
import { createSendRecap, type SendRecap } from "./recap/send-recap.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"
import { createRecapStore } from "./storage/recap-store.ts"

export interface RecapsOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly catalogue: CatalogueStore
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What guides send to their guests afterwards. */
export function composeRecaps({ pool, showroomId, catalogue, now }: RecapsOptions): {
  readonly sendRecap: SendRecap
  readonly kept: KeptAboutVisitors
} {
  const sendRecap = createSendRecap({
    recaps: createRecapStore({ pool, showroomId, now }),
    catalogue,
    readLooked: createReadLooked(pool, showroomId),
    newCode: () => randomBytes(16).toString("base64url"),
    now,
  })
  const kept: KeptAboutVisitors = {
    forget: async (client, { visitIds }) => {
      await client.query("delete from recaps where visit_id = any($1)", [visitIds])
    },
  }
  return { sendRecap, kept }
}
