import { type Context, Hono } from "hono"
import { validate as isUuid } from "uuid"
import { MAX_BACK, type RepliesReply } from "../../../protocol/cases.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import type { VisitorDeeds } from "../../boards/visitor-deeds.ts"
import type { CaseNews } from "../../cases/case-news.ts"
import type { VisitorCases } from "../../storage/cases/visitor-cases.ts"
import { visitorOf } from "../../visitors/visitor-of.ts"
import type { LimitAddress } from "../address-limit.ts"
import { BackBody, ContactBody, NothingBody } from "../cases/case-bodies.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"

export interface RepliesRouteOptions {
  readonly cases: VisitorCases
  readonly deeds: VisitorDeeds
  readonly news: CaseNews
  readonly limitReading: LimitAddress
  readonly limitWriting: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
}

const MAX_BYTES = 16 * 1024
const IMPRESSION = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/

function unknownReply(): HttpError {
  return new HttpError(404, "reply-unknown", "there is no such answer for this visitor")
}

/** `/api/me`: what was answered to a visitor, for the browser that has their secret. */
export function repliesRoute(options: RepliesRouteOptions): Hono<HttpEnv> {
  const { cases, deeds, news, limitReading, limitWriting, addressOf } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })

  async function all(c: Context, visitor: string): Promise<Response> {
    c.header("Cache-Control", "no-store")
    const [told, done] = await Promise.all([cases.list(visitor), deeds.list(visitor)])
    return c.json({ ...told, deeds: done } satisfies RepliesReply)
  }
  async function onReply(c: Context, act: (visitor: string, id: string) => Promise<boolean>) {
    const visitor = visitorOf(c)
    await limitWriting(addressOf(c))
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id) || !(await act(visitor, id))) throw unknownReply()
    news.tell()
    return all(c, visitor)
  }

  return new Hono<HttpEnv>()
    .get("/api/me/cases", async (c) => {
      const visitor = visitorOf(c)
      await limitReading(addressOf(c))
      return all(c, visitor)
    })
    .post("/api/me/replies/:id/read", async (c) => {
      parseBody(NothingBody, await body(c))
      return onReply(c, cases.read)
    })
    .post("/api/me/replies/:id/thank", async (c) => {
      parseBody(NothingBody, await body(c))
      return onReply(c, cases.thank)
    })
    .post("/api/me/replies/:id/back", async (c) => {
      const text = cleanText(parseBody(BackBody, await body(c)).text, MAX_BACK)
      if (text === "") throw new HttpError(400, "invalid-body", "text: empty, expected a line")
      return onReply(c, (visitor, id) => cases.writeBack(visitor, id, text))
    })
    .post("/api/me/deeds/:id/read", async (c) => {
      parseBody(NothingBody, await body(c))
      return onReply(c, deeds.read)
    })
    .put("/api/me/contact", async (c) => {
      const visitor = visitorOf(c)
      await limitWriting(addressOf(c))
      const { impressionId, email } = parseBody(ContactBody, await body(c))
      if (!(await cases.leaveContact(visitor, impressionId, email)))
        throw new HttpError(409, "not-yours", "this answer is another visitor's")
      news.tell()
      return c.json({ impressionId, email })
    })
    .delete("/api/me/contact/:impression", async (c) => {
      const visitor = visitorOf(c)
      await limitWriting(addressOf(c))
      const impressionId = c.req.param("impression")
      if (IMPRESSION.test(impressionId)) await cases.forgetContact(visitor, impressionId)
      return c.json({ impressionId, email: null })
    })
}
