import { type Context, Hono } from "hono"
import { stream } from "hono/streaming"
import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import {
  type DeletionReply,
  deletionRequest,
  type MyAnswersReply,
  type MyRepliesReply,
  type MyReplyReply,
} from "../../protocol/me.ts"
import type { LiveHub } from "../events/live-hub.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { languageOf } from "../http/metrics-route.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { exportVisitor } from "./export-visitor.ts"
import { type AnswersCursor, findAnswers } from "./find-answers.ts"
import type { ForgetVisitor } from "./forget-visitor.ts"
import { hashSecret } from "./hash-secret.ts"
import { visitorIn, visitorOf } from "./visitor-of.ts"

const MAX_BYTES = 128 * 1024
const PAGE = 50
const LARGEST_PAGE = 200

export interface MeRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly forget: ForgetVisitor
  readonly live: Pick<LiveHub, "publish">
  /** What was said or done about what a visitor (SHA-256 of their secret) answered, newest first. */
  readonly repliesTo: (visitor: string, language: Language) => Promise<readonly MyReplyReply[]>
  readonly limitReading: LimitAddress
  readonly limitDeleting: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

function limitIn(c: Context): number {
  const asked = c.req.query("limit")
  if (asked === undefined) return PAGE
  const limit = Number(asked)
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE)
    throw new HttpError(400, "invalid-query", `limit: expected a whole number from 1 to ${LARGEST_PAGE}`)
  return limit
}

const cursorOf = ({ answeredAt, id }: AnswersCursor) => `${answeredAt}~${id}`

function cursorIn(c: Context): AnswersCursor | null {
  const asked = c.req.query("cursor")
  if (asked === undefined) return null
  const [, time, id] = /^(\d{1,15})~([\w.:~-]{1,100})$/.exec(asked) ?? []
  if (time === undefined || id === undefined)
    throw new HttpError(400, "invalid-query", "cursor: expected the `next` of the page before")
  return { answeredAt: Number(time), id }
}

/** What a visitor asks about themselves: `GET /api/me/answers`, `…/replies`, `…/export`, and `POST /api/me/deletion`. */
export function meRoute(options: MeRouteOptions): Hono<HttpEnv> {
  const { pool, showroomId, forget, live, repliesTo, limitReading, limitDeleting, addressOf, now } = options
  return new Hono<HttpEnv>()
    .get("/api/me/answers", async (c) => {
      await limitReading(addressOf(c))
      const visitor = visitorOf(c)
      const limit = limitIn(c)
      const found = await findAnswers(pool, { showroomId, visitor, cursor: cursorIn(c), limit })
      const answers = found.slice(0, limit)
      const last = found.length > limit ? answers.at(-1) : undefined
      const next = last ? cursorOf({ answeredAt: Date.parse(last.at), id: last.impressionId }) : null
      return c.json({ answers, next } satisfies MyAnswersReply)
    })
    .get("/api/me/replies", async (c) => {
      await limitReading(addressOf(c))
      const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
      return c.json({ replies: await repliesTo(visitorOf(c), language) } satisfies MyRepliesReply)
    })
    .get("/api/me/export", async (c) => {
      await limitReading(addressOf(c))
      const visitor = visitorOf(c)
      c.header("content-type", "application/json; charset=utf-8")
      c.header("content-disposition", 'attachment; filename="vetrina.json"')
      const about = { showroom: showroomId, exportedAt: new Date(now()).toISOString() }
      return stream(c, async (out) => {
        for await (const piece of exportVisitor(pool, visitor, about)) await out.write(piece)
      })
    })
    .post("/api/me/deletion", async (c) => {
      await limitDeleting(addressOf(c))
      const visitor = visitorIn(c)
      const { answers, secrets } = parseBody(deletionRequest, await readJson(c, { maxBytes: MAX_BYTES }))
      const { deleted, metrics } = await forget({ visitor, answers, keys: secrets.map(hashSecret) })
      if (metrics.length > 0) live.publish(metrics)
      return c.json({ deleted } satisfies DeletionReply)
    })
}
