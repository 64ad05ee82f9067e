import { Hono } from "hono"
import type { StorageKind } from "../storage/storage.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

export interface HealthOptions {
  readonly version: string
  readonly storage: StorageKind
  /** Rejects when the database doesn't answer. */
  readonly ping: () => Promise<unknown>
}

/** `GET /api/health`: 200 when requests can be served. */
export function healthRoute({ version, storage, ping }: HealthOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/health", async (c) => {
    await ping().catch((error: unknown) => {
      throw new HttpError(503, "storage-unavailable", "the database does not answer", {
        headers: { "Retry-After": "2" },
        cause: error,
      })
    })
    c.header("cache-control", "no-store")
    return c.json({ status: "ok", version, storage, realtime: "single" })
  })
}
