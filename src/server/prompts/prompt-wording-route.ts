import { Hono } from "hono"
import type pg from "pg"
import type { PromptWordingReply } from "../../protocol/prompt-versions.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { findPromptVersions } from "./prompt-versions.ts"

export interface PromptWordingRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
}

/**
 * `GET /api/prompts/:id/versions/:version`: how a version put its question. For everybody, as the question was: whoever
 * answered it sees what they answered, also when it is asked otherwise by now, or not at all.
 */
export function promptWordingRoute({ pool, showroomId }: PromptWordingRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/prompts/:id/versions/:version", async (c) => {
    const { id: prompt, version } = c.req.param()
    const isName = prompt.length <= 64 && !prompt.includes("\u0000") && prompt.isWellFormed()
    const versions = isName ? await findPromptVersions(pool, showroomId, prompt) : []
    const found = versions.find((each) => each.version === Number(version))
    if (!found)
      throw new HttpError(
        404,
        "version-unknown",
        `there is and was no version ${version} of a prompt “${prompt.slice(0, 64)}”`,
      )
    const { metric, scale, wording } = found
    // What a version said never changes.
    c.header("cache-control", "public, max-age=31536000, immutable")
    return c.json({ prompt, version: found.version, metric, scale, wording } satisfies PromptWordingReply)
  })
}
