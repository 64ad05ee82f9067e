import { Hono, type MiddlewareHandler } from "hono"
import type { PersonasReply } from "../../protocol/personas.ts"
import type { Registry } from "../events/registry.ts"
import type { HttpEnv } from "../http/http-env.ts"

export interface PersonasRouteOptions {
  readonly registry: Pick<Registry, "personas">
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

/** `GET /api/personas`, for marketers: what is meant by each key of `by=persona`. */
export function personasRoute({ registry, guard }: PersonasRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/personas", guard, (c) =>
    c.json({ personas: registry.personas?.personas ?? [] } satisfies PersonasReply),
  )
}
