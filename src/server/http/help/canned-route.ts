import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import * as v from "valibot"
import { CANNED_KEY, type CannedListReply, type SaveCanned } from "../../../protocol/canned.ts"
import { MAX_LINE } from "../../../protocol/help.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import type { CannedRefusal, CannedStore } from "../../storage/canned-store.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { NothingBody } from "./help-bodies.ts"

export interface CannedRouteOptions {
  readonly store: CannedStore
  /** Lets guides through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Tells the desks that they have changed. */
  readonly tellDesks: (id: string) => void
}

const MAX_BYTES = 16 * 1024
const WORDS: Readonly<Record<CannedRefusal, string>> = {
  changed: "somebody has changed it, or taken it away, since",
  "key-taken": "another one has this key",
  full: "there are as many as are kept",
}
const text = v.pipe(
  v.string(),
  v.maxLength(MAX_LINE * 4),
  v.transform((words) => cleanText(words, MAX_LINE)),
  v.minLength(1, "words"),
)
const Body: v.GenericSchema<unknown, SaveCanned> = v.strictObject({
  key: v.pipe(v.string(), v.regex(CANNED_KEY)),
  text: v.strictObject({ it: text, en: text }),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

function idOf(c: Context): string {
  const id = (c.req.param("id") ?? "").toLowerCase()
  if (!isUuid(id)) throw new HttpError(404, "not-found", "there is no such canned reply")
  return id
}

/** `/api/desk/canned`: what guides say again and again, in both languages; every guide writes and changes them. */
export function cannedRoute({ store, guard, tellDesks }: CannedRouteOptions): Hono<HttpEnv> {
  async function reply(c: Context) {
    c.header("Cache-Control", "no-store")
    return c.json({ canned: await store.list() } satisfies CannedListReply)
  }
  return new Hono<HttpEnv>()
    .use("/api/desk/canned", guard)
    .use("/api/desk/canned/*", guard)
    .get("/api/desk/canned", reply)
    .put("/api/desk/canned/:id", async (c) => {
      const id = idOf(c)
      const saved = parseBody(Body, await readJson(c, { maxBytes: MAX_BYTES }))
      const refusal = await store.save(id, saved, c.get("staff").name)
      if (refusal !== null) throw new HttpError(409, refusal, WORDS[refusal])
      tellDesks(id)
      return reply(c)
    })
    .post("/api/desk/canned/:id/remove", async (c) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const id = idOf(c)
      await store.remove(id)
      tellDesks(id)
      return reply(c)
    })
}
