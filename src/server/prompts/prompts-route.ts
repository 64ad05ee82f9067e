import { type Context, Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import type { DraftReply, EditionsReply } from "../../protocol/prompts.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { type Draft, findDraft, removeDraft, saveDraft } from "./draft-store.ts"
import { listEditions } from "./edition-store.ts"
import {
  readDraftBody,
  readPromptId,
  readPublicationBody,
  readRevision,
  readRollbackBody,
  readStateBody,
} from "./prompts-bodies.ts"
import { problemsOfDraft, readPrompts } from "./prompts-reply.ts"
import type { Publisher } from "./publish.ts"
import { refuseDraft, tellDraft } from "./refuse-prompts.ts"
import type { RulesInForce } from "./rules-in-force.ts"

export interface PromptsRouteOptions {
  readonly pool: pg.Pool
  readonly inForce: RulesInForce
  readonly file: RuleSet
  readonly publisher: Publisher
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Writing prompts: what is asked, drafts of something else, and putting them into force. For marketers. */
export function promptsRoute(options: PromptsRouteOptions): Hono<HttpEnv> {
  const { pool, inForce, publisher, guard, now } = options
  const showroomId = inForce.showroom.showroom.id

  function told(c: Context, draft: Draft): DraftReply {
    c.header("ETag", `"${draft.revision}"`)
    return tellDraft(draft, problemsOfDraft(inForce, draft))
  }
  async function refusal(prompt: string | null) {
    const theirs = await findDraft(pool, showroomId, prompt)
    return refuseDraft(prompt, theirs && tellDraft(theirs, problemsOfDraft(inForce, theirs)))
  }
  async function put(c: Context<HttpEnv>, prompt: string | null) {
    const over = readRevision(c)
    const { base, body } = await readDraftBody(c)
    const { id, name } = c.get("staff")
    const draft = { prompt, over, base, body, at: new Date(now()), by: { id, name } }
    const saved = await saveDraft(pool, showroomId, draft)
    if (!saved) throw await refusal(prompt)
    return c.json(told(c, saved))
  }
  async function drop(c: Context<HttpEnv>, prompt: string | null) {
    const revision = readRevision(c)
    const gone = revision !== null && (await removeDraft(pool, showroomId, prompt, revision))
    if (!gone) throw await refusal(prompt)
    return c.json({})
  }
  const signature = (c: Context<HttpEnv>, note: string) => {
    const { id, name } = c.get("staff")
    return { by: { id, name }, note }
  }

  return new Hono<HttpEnv>()
    .get("/api/prompts", guard, async (c) => c.json(await readPrompts(options)))
    .get("/api/prompts/editions", guard, async (c) => {
      const editions = await listEditions(pool, showroomId, c.req.query("prompt")?.slice(0, 64) ?? null)
      return c.json({ editions } satisfies EditionsReply)
    })
    .post("/api/prompts/publications", guard, async (c) => {
      const { drafts, note } = await readPublicationBody(c)
      return c.json(await publisher.publish(drafts, signature(c, note)))
    })
    .put("/api/prompts/:id/draft", guard, (c) => put(c, readPromptId(c)))
    .delete("/api/prompts/:id/draft", guard, (c) => drop(c, readPromptId(c)))
    .put("/api/policy/draft", guard, (c) => put(c, null))
    .delete("/api/policy/draft", guard, (c) => drop(c, null))
    .post("/api/prompts/:id/state", guard, async (c) => {
      const { state, base, note } = await readStateBody(c)
      return c.json(await publisher.setState(readPromptId(c), state, base, signature(c, note)))
    })
    .post("/api/prompts/:id/rollback", guard, async (c) => {
      const { version, base, note } = await readRollbackBody(c)
      return c.json(await publisher.rollBack(readPromptId(c), version, base, signature(c, note)))
    })
}
