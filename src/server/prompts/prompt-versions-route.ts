import { Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import type { PromptVersionsReply } from "../../protocol/prompt-versions.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { findPromptVersions } from "./prompt-versions.ts"

export interface PromptVersionsRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

/** `GET /api/prompts/:id/versions`, for marketers: what an answer of each version answered. */
export function promptVersionsRoute(options: PromptVersionsRouteOptions): Hono<HttpEnv> {
  const { pool, showroomId, guard } = options
  return new Hono<HttpEnv>().get("/api/prompts/:id/versions", guard, async (c) => {
    const prompt = c.req.param("id")
    const isName = prompt.length <= 64 && !prompt.includes("\u0000") && prompt.isWellFormed()
    const versions = isName ? await findPromptVersions(pool, showroomId, prompt) : []
    if (versions.length === 0)
      throw new HttpError(404, "prompt-unknown", `there is and was no prompt “${prompt.slice(0, 64)}”`)
    c.header("Cache-Control", "no-store")
    return c.json({ prompt, versions } satisfies PromptVersionsReply)
  })
}
