import { Hono } from "hono"
import type { StorageKind } from "../storage/storage.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"

export interface Realtime {
  readonly kind: "single" | "cluster"
  /** Whether what the processes share answers: without it they go on, each by itself. */
  readonly isShared: () => boolean
}

export interface HealthOptions {
  readonly version: string
  readonly storage: StorageKind
  readonly realtime: Realtime
  /** Aborted when the server is about to end. */
  readonly stopping: AbortSignal
  /** Rejects when the database doesn't answer. */
  readonly ping: () => Promise<unknown>
}

/** `GET /api/health`: 200 when requests can be served, and more may come. */
export function healthRoute(options: HealthOptions): Hono<HttpEnv> {
  const { version, storage, realtime, stopping, ping } = options
  return new Hono<HttpEnv>().get("/api/health", async (c) => {
    if (stopping.aborted) throw new HttpError(503, "stopping", "this process is about to end")
    await ping().catch((error: unknown) => {
      throw new HttpError(503, "storage-unavailable", "the database does not answer", {
        headers: { "Retry-After": "2" },
        cause: error,
      })
    })
    c.header("cache-control", "no-store")
    const { kind, isShared } = realtime
    const redis = kind === "cluster" ? { redis: isShared() ? "ok" : "away" } : {}
    return c.json({ status: "ok", version, storage, realtime: kind, ...redis })
  })
}
