import { Hono } from "hono"
import { pino } from "pino"
import type { WebhookReply } from "../../../src/protocol/webhooks.ts"
import { createFollowAnswers } from "../../../src/server/cases/follow-answers.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv, StaffMember } from "../../../src/server/http/http-env.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"
import { webhooksRoute } from "../../../src/server/http/webhooks/webhooks-route.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { transaction } from "../../../src/server/storage/transaction.ts"
import { createDeliverDue } from "../../../src/server/webhooks/deliver-due.ts"
import { createEndAttempt } from "../../../src/server/webhooks/end-attempt.ts"
import { tellingAnswers } from "../../../src/server/webhooks/note-answers.ts"
import { noteHappenings } from "../../../src/server/webhooks/note-happenings.ts"
import { createPausedLetter } from "../../../src/server/webhooks/paused-letter.ts"
import { createPostMessage, type PostMessageOptions } from "../../../src/server/webhooks/post-message.ts"
import { createTellHappening } from "../../../src/server/webhooks/tell-happening.ts"
import { createWebhookStore } from "../../../src/server/webhooks/webhook-store.ts"
import { createEventsApp } from "../events/events-app.ts"
import { NOON } from "../events/make-events.ts"
import { registry } from "../events/test-registry.ts"

const log = pino({ level: "silent" })
const person = { id: "giulia", name: "Giulia", email: "giulia@example.com" }
const { showroomId } = registry

/** Webhooks, events and cases on one database, with a clock that the test moves. */
export async function createWebhooksApp(pool: Storage["pool"]) {
  const { showroom } = await loadShowroom(new URL("../../../scenes/", import.meta.url))
  const clock = { now: NOON + 3_600_000 }
  const now = () => clock.now
  const staff: { current: StaffMember } = { current: { ...person, role: "owner" } }
  const noted: string[] = []
  const findTitles = async () => new Map<string, string>()
  const events = createEventsApp({
    pool,
    limit: async () => undefined,
    ingest: {
      followAnswers: tellingAnswers(
        showroomId,
        createFollowAnswers({
          registry,
          practice: showroom.cases,
          caseAt: () => ({ csat: 2, ces: 3, nps: 6 }),
        }),
      ),
    },
  })

  /** A process that delivers; several may at once. */
  function worker(options: Partial<Omit<PostMessageOptions, "userAgent">> = {}) {
    const { patience = 60_000, allowPrivate = true, lookup = async () => ["127.0.0.1"] } = options
    const stopping = new AbortController()
    const deliver = createDeliverDue({
      ...{ pool, showroomId, log, now, stopping: stopping.signal },
      lease: 60_000,
      tell: createTellHappening({
        ...{ pool, registry, findTitles, now },
        language: "it",
        today: () => "2026-11-21",
      }),
      post: createPostMessage({ lookup, allowPrivate, patience, userAgent: "Vetrina/test" }),
      end: createEndAttempt({
        ...{ pool, now },
        random: () => 0.5,
        onPause: createPausedLetter({
          ...{ mail: true, publicUrl: "https://shop.test", now },
          showroomName: "Casa",
        }),
      }),
    })
    return { deliver, stopping }
  }

  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, log))
  const store = createWebhookStore({ pool, showroomId, now })
  app.route(
    "/",
    webhooksRoute({
      ...{ pool, store, now },
      allowPrivate: true,
      deliverSoon: () => undefined,
      note: async ({ action, subject }) => void noted.push(`${action} ${subject}`),
      guard: requireRole(async () => staff.current, "marketer"),
      guardWriting: requireRole(async () => staff.current, "owner"),
    }),
  )
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    })
  async function ok(method: string, path: string, body?: unknown) {
    const response = await send(method, path, body)
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  return {
    ...{ clock, staff, noted, events, worker, store, send, ok },
    /** Subscribes, and gives the id and the secret. */
    subscribe: async (url: string, events: readonly string[], name = "CRM") => {
      const { webhook, secret } = await ok("POST", "/api/webhooks", { name, url, events })
      return { id: String(webhook.id), secret: String(secret) }
    },
    /** Questions are published so many times: what costs least to tell of. */
    publish: (times = 1) =>
      transaction(pool, (client) =>
        noteHappenings(
          client,
          showroomId,
          Array.from({ length: times }, (_, at) => ({
            type: "prompts.published",
            subject: String(at),
            at: clock.now,
          })),
        ),
      ),
    find: async (id: string): Promise<WebhookReply> => ok("GET", `/api/webhooks/${id}`),
    deliveries: async (id: string) => (await ok("GET", `/api/webhooks/${id}/deliveries`)).deliveries,
    /** So many milliseconds later. */
    later: (ms: number) => {
      clock.now += ms
      events.clock.now = clock.now
    },
    forget: () =>
      pool.query(
        // Emptying tables that are hardly used costs less by rows.
        `delete from webhooks; delete from events; delete from impressions; delete from rollups;
         delete from rollup_cube; delete from cases; delete from mails; delete from staff`,
      ),
  }
}
export type WebhooksApp = Awaited<ReturnType<typeof createWebhooksApp>>
