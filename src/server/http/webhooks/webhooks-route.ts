import { type Context, Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import { validate as isUuid } from "uuid"
import type {
  DeliveriesReply,
  WebhookReply,
  WebhookRequest,
  WebhookSecretReply,
  WebhooksReply,
} from "../../../protocol/webhooks.ts"
import { MAX_WEBHOOKS } from "../../../protocol/webhooks.ts"
import { badParameter } from "../../figures/metrics-query.ts"
import {
  type DeliveryCursor,
  listDeliveries,
  queueTest,
  replayDelivery,
} from "../../webhooks/delivery-list.ts"
import { refuseTarget } from "../../webhooks/read-target.ts"
import type { WebhookStore } from "../../webhooks/webhook-store.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { NothingBody, WebhookBody } from "./webhook-bodies.ts"

/** Something that the owner did, for whoever keeps account of it. */
export type NoteDeed = (deed: {
  readonly actor: string
  readonly action: string
  readonly subject: string
}) => Promise<void>

export interface WebhooksRouteOptions {
  readonly pool: pg.Pool
  readonly store: WebhookStore
  readonly allowPrivate: boolean
  /** Sends what is due, without being waited for. */
  readonly deliverSoon: () => void
  readonly note: NoteDeed
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Lets the owner alone through. */
  readonly guardWriting: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const MAX_BYTES = 16 * 1024
const PAGE = 50

function readCursor(text: string): DeliveryCursor {
  const [, at, id] = /^(\d{1,15}) (.{36})$/.exec(Buffer.from(text, "base64url").toString("utf8")) ?? []
  if (at === undefined || id === undefined || !isUuid(id))
    throw badParameter("cursor", text, "the `next` of an earlier reply")
  return { at: Number(at), id }
}

function writeCursor({ at, id }: DeliveryCursor): string {
  return Buffer.from(`${at} ${id}`).toString("base64url")
}

const unknown = (what: string) => new HttpError(404, "webhook-unknown", `there is no such ${what}`)

/** `/api/webhooks`: who is told of what happens. Marketers read, the owner writes. */
export function webhooksRoute(options: WebhooksRouteOptions): Hono<HttpEnv> {
  const { pool, store, allowPrivate, deliverSoon, note, guard, guardWriting, now } = options

  /** An address may hold a secret in its path. */
  function toldTo(c: Context<HttpEnv>, webhook: WebhookReply): WebhookReply {
    return c.get("staff").role === "owner" ? webhook : { ...webhook, url: new URL(webhook.url).origin }
  }

  async function find(c: Context<HttpEnv>): Promise<WebhookReply> {
    const id = (c.req.param("id") ?? "").toLowerCase()
    const found = isUuid(id) ? await store.find(id) : null
    if (found === null) throw unknown("webhook")
    return found
  }

  async function reply(c: Context<HttpEnv>, id: string): Promise<WebhookReply> {
    const found = await store.find(id)
    if (found === null) throw unknown("webhook")
    return toldTo(c, found)
  }

  async function read(c: Context<HttpEnv>): Promise<WebhookRequest> {
    const body = parseBody(WebhookBody, await readJson(c, { maxBytes: MAX_BYTES }))
    const refusal = refuseTarget(body.url, allowPrivate)
    if (refusal !== null)
      throw new HttpError(400, "invalid-body", `invalid url: expected ${refusal}`, {
        details: [{ path: "url", value: body.url.slice(0, 100), expected: refusal }],
      })
    return body
  }

  async function deed(c: Context<HttpEnv>, action: string, subject: string): Promise<void> {
    await note({ actor: c.get("staff").id, action: `webhook.${action}`, subject })
  }

  /** Does something with one of them, and answers with how it is then. */
  const doing =
    (action: string, act: (webhook: WebhookReply) => Promise<unknown>) => async (c: Context<HttpEnv>) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const webhook = await find(c)
      await deed(c, action, webhook.name)
      await act(webhook)
      deliverSoon()
      return c.json(await reply(c, webhook.id))
    }

  return new Hono<HttpEnv>()
    .get("/api/webhooks", guard, async (c) =>
      c.json({
        webhooks: (await store.list()).map((webhook) => toldTo(c, webhook)),
        mayWrite: c.get("staff").role === "owner",
        allowsPrivate: allowPrivate,
      } satisfies WebhooksReply),
    )
    .post("/api/webhooks", guardWriting, async (c) => {
      const request = await read(c)
      const made = await store.make(request)
      if (made === null)
        throw new HttpError(409, "too-many", `there are ${MAX_WEBHOOKS} webhooks, and that is the most`)
      await deed(c, "created", request.name)
      const { id, secret } = made
      return c.json({ webhook: await reply(c, id), secret } satisfies WebhookSecretReply, 201)
    })
    .get("/api/webhooks/:id", guard, async (c) => c.json(toldTo(c, await find(c))))
    .put("/api/webhooks/:id", guardWriting, async (c) => {
      const { id, name } = await find(c)
      const request = await read(c)
      await deed(c, "changed", name)
      if (!(await store.change(id, request))) throw unknown("webhook")
      return c.json(await reply(c, id))
    })
    .delete("/api/webhooks/:id", guardWriting, async (c) => {
      const { id, name } = await find(c)
      await deed(c, "deleted", name)
      await store.remove(id)
      return c.json({ done: "deleted" })
    })
    .post(
      "/api/webhooks/:id/pause",
      guardWriting,
      doing("paused", ({ id }) => store.pause(id, "by-hand")),
    )
    .post(
      "/api/webhooks/:id/resume",
      guardWriting,
      doing("resumed", ({ id }) => store.pause(id, null)),
    )
    .post(
      "/api/webhooks/:id/test",
      guardWriting,
      doing("tested", ({ id }) => queueTest(pool, id, now())),
    )
    .post("/api/webhooks/:id/secret", guardWriting, async (c) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const { id, name } = await find(c)
      await deed(c, "secret-rotated", name)
      const secret = await store.rotate(id)
      if (secret === null) throw unknown("webhook")
      return c.json({ webhook: await reply(c, id), secret } satisfies WebhookSecretReply)
    })
    .get("/api/webhooks/:id/deliveries", guard, async (c) => {
      const { id } = await find(c)
      const cursor = c.req.query("cursor")
      const after = cursor === undefined ? null : readCursor(cursor)
      const { deliveries, next } = await listDeliveries(pool, id, { after, limit: PAGE })
      return c.json({ deliveries, next: next && writeCursor(next) } satisfies DeliveriesReply)
    })
    .post("/api/webhooks/:id/deliveries/:delivery/replay", guardWriting, async (c) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const { id: webhookId, name } = await find(c)
      const id = c.req.param("delivery").toLowerCase()
      await deed(c, "replayed", name)
      if (!isUuid(id) || !(await replayDelivery(pool, { webhookId, id, now: now() })))
        throw unknown("delivery")
      deliverSoon()
      return c.json(await reply(c, webhookId))
    })
}
