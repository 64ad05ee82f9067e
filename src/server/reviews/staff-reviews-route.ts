import { type Context, Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import { validate as isUuid } from "uuid"
import { MAX_BRAND_REPLY } from "../../domain/review.ts"
import {
  publishRequest,
  refuseRequest,
  replyRequest,
  type StaffReviewsReply,
  staffReviewsQuery,
} from "../../protocol/reviews.ts"
import { cleanLines } from "../cases/clean-lines.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { languageOf } from "../http/metrics-route.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { type Answered, answerReview } from "./answer-review.ts"
import { type Decided, type Decision, decide } from "./decide.ts"
import { countLists, listForStaff, type StaffCursor } from "./list-for-staff.ts"
import { limitOf } from "./public-reviews-route.ts"
import { readReviewFigures } from "./read-review-figures.ts"

const MAX_BYTES = 64 * 1024
const PAGE = 30
const LARGEST_PAGE = 100

export interface StaffReviewsRouteOptions {
  /** Says that reviews have changed. */
  readonly tell: () => void
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly findTitles: FindTitles
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

function cursorIn(asked: string | undefined): StaffCursor | null {
  if (asked === undefined) return null
  const [, at, id = ""] = /^(\d{1,15})~([0-9a-f-]{36})$/.exec(asked) ?? []
  if (!isUuid(id)) throw new HttpError(400, "invalid-query", "cursor: expected the `next` of the page before")
  return { at: Number(at), id }
}

const WORDS: Readonly<Record<Exclude<Decided | Answered, "done">, readonly [404 | 409, string]>> = {
  unknown: [404, "there is no such review"],
  moved: [409, "it was changed meanwhile: look again"],
  "not-public": [409, "only what is published is answered"],
}

function refuseUnlessDone(outcome: Decided | Answered): void {
  if (outcome === "done") return
  const [status, words] = WORDS[outcome]
  throw new HttpError(status, outcome === "unknown" ? "review-unknown" : outcome, words)
}

/** `/api/reviews`: what visitors say about products, for those who decide what is published and answer for the brand. */
export function staffReviewsRoute(options: StaffReviewsRouteOptions): Hono<HttpEnv> {
  const { pool, showroomId, findTitles, now, guard, tell } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  const reviewIn = (c: Context) => {
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id)) refuseUnlessDone("unknown")
    return id
  }
  async function settle(c: Context<HttpEnv>, version: string, decision: Decision): Promise<Response> {
    const { id, name } = c.get("staff")
    const about = { showroomId, reviewId: reviewIn(c), version, decision, who: { id, name } }
    refuseUnlessDone(await decide(pool, { ...about, at: new Date(now()) }))
    tell()
    return c.json({ done: decision.kind })
  }
  return new Hono<HttpEnv>()
    .use("/api/reviews", guard)
    .use("/api/reviews/*", guard)
    .get("/api/reviews", async (c) => {
      const { list, cursor, limit, lang } = parseBody(staffReviewsQuery, c.req.query())
      const language = languageOf(lang, c.req.header("accept-language"))
      const [counts, { reviews, next }] = await Promise.all([
        countLists(pool, showroomId),
        listForStaff(pool, findTitles, {
          ...{ showroomId, language, list, cursor: cursorIn(cursor) },
          limit: limitOf(limit, LARGEST_PAGE, PAGE),
        }),
      ])
      const reply = { counts, reviews, next: next && `${next.at}~${next.id}` }
      return c.json(reply satisfies StaffReviewsReply)
    })
    .get("/api/reviews/figures", async (c) => c.json(await readReviewFigures(pool, showroomId)))
    .post("/api/reviews/:id/publish", async (c) => {
      const { version } = parseBody(publishRequest, await body(c))
      return settle(c, version, { kind: "publish" })
    })
    .post("/api/reviews/:id/refuse", async (c) => {
      const { version, reason } = parseBody(refuseRequest, await body(c))
      return settle(c, version, { kind: "refuse", reason })
    })
    .put("/api/reviews/:id/reply", async (c) => {
      const { text: raw, ...reply } = parseBody(replyRequest, await body(c))
      const text = raw === null ? null : cleanLines(raw, MAX_BRAND_REPLY)
      if (text === "") throw new HttpError(400, "invalid-body", "text: empty, expected an answer")
      const { id, name, role } = c.get("staff")
      const about = { showroomId, reviewId: reviewIn(c), ...reply, text, who: { id, name, role } }
      refuseUnlessDone(await answerReview(pool, { ...about, at: new Date(now()) }))
      tell()
      return c.json({ done: "reply" })
    })
}
