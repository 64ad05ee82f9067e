import { type Context, Hono } from "hono"
import type pg from "pg"
import { parseAvatar } from "../../domain/parse-avatar.ts"
import type { Scene } from "../../domain/scene.ts"
import {
  discardRequest,
  MAX_RECORDINGS_BYTES,
  type RecordingsReply,
  recordingsRequest,
} from "../../protocol/recordings.ts"
import { correctClock } from "../events/correct-clock.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { visitorOf } from "../visitors/visitor-of.ts"
import { checkPart } from "./check-part.ts"
import { discardRecording, keepParts } from "./keep-parts.ts"

export interface RecordingsRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly scenes: readonly Scene[]
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly limit: LimitAddress
  /** Whoever sent the request, for the limit alone: an IP address. */
  readonly addressOf: (c: Context) => string
}

const DISCARD_BYTES = 1024

/**
 * `POST /api/recordings` takes the way of a visit in, a part at a time, of who agreed to be remembered: without their secret
 * there is no one whose it could be. `POST /api/recordings/discarding` throws it away.
 */
export function recordingsRoute(options: RecordingsRouteOptions): Hono<HttpEnv> {
  const { pool, showroomId, scenes, now, limit, addressOf } = options
  return new Hono<HttpEnv>()
    .post("/api/recordings", async (c) => {
      const receivedAt = now()
      await limit(addressOf(c))
      const visitor = visitorOf(c)
      const body = parseBody(recordingsRequest, await readJson(c, { maxBytes: MAX_RECORDINGS_BYTES }))
      const checked = body.parts.map((part) => checkPart(part, scenes))
      const parts = checked.flatMap((each) => (each.kind === "good" ? [each.part] : []))
      const refused = checked.flatMap((each) =>
        each.kind === "refused" ? [{ id: each.id, reason: each.reason, detail: each.detail }] : [],
      )
      const kept: RecordingsReply =
        parts.length === 0
          ? { accepted: [], rejected: [] }
          : await keepParts(pool, {
              ...{ showroomId, visitor, visitId: body.visitId, parts, receivedAt },
              avatar: body.avatar === undefined ? null : parseAvatar(body.avatar),
              sentAt: Date.parse(body.sentAt),
            })
      return c.json({
        accepted: kept.accepted,
        rejected: [...refused, ...kept.rejected],
      } satisfies RecordingsReply)
    })
    .post("/api/recordings/discarding", async (c) => {
      const receivedAt = now()
      await limit(addressOf(c))
      const visitor = visitorOf(c)
      const { visitId, at, sentAt } = parseBody(
        discardRequest,
        await readJson(c, { maxBytes: DISCARD_BYTES }),
      )
      const until = correctClock({ at: Date.parse(at), sentAt: Date.parse(sentAt), receivedAt }).occurredAt
      await discardRecording(pool, { showroomId, visitor, visitId, until, receivedAt })
      return c.json({ discarded: visitId })
    })
}
