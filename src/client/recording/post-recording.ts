import * as v from "valibot"
import { VISITOR_SCHEME } from "../../protocol/me.ts"
import type { DiscardRequest, RecordingsRequest } from "../../protocol/recordings.ts"
import { readRetryAfter } from "../outbox/back-off.ts"
import type { WaitingItem } from "./waiting-item.ts"

/** What became of a request. */
export type Posted =
  /** The server has spoken about these: they needn't be sent again. `refused`: why it won't take some of them. */
  | { readonly kind: "done"; readonly ids: readonly string[]; readonly refused: readonly string[] }
  | { readonly kind: "failed"; readonly retryAfterMs: number | null }

export interface PostOptions {
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** The visitor's secret. */
  readonly secret: string
  readonly keepalive?: boolean
}

const Reply = v.object({
  accepted: v.array(v.string()),
  rejected: v.array(v.object({ id: v.string(), reason: v.string(), detail: v.string() })),
})

/** Whether sending the same again can't help. */
const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429

type Part = Extract<WaitingItem, { kind: "part" }>
type Discard = Extract<WaitingItem, { kind: "discard" }>

async function send(path: string, body: unknown, options: PostOptions): Promise<Response> {
  return options.fetch(path, {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json", authorization: `${VISITOR_SCHEME} ${options.secret}` },
    body: JSON.stringify(body),
    ...(options.keepalive ? { keepalive: true } : {}),
  })
}

async function outcomeOf(response: Response, ids: readonly string[], now: number): Promise<Posted> {
  if (isFinal(response.status)) return { kind: "done", ids, refused: [`HTTP ${response.status}`] }
  const retryAfterMs = readRetryAfter(response.headers.get("retry-after"), now)
  if (!response.ok) return { kind: "failed", retryAfterMs }
  const reply = v.safeParse(Reply, await response.json())
  if (!reply.success) return { kind: "failed", retryAfterMs }
  const { accepted, rejected } = reply.output
  return {
    kind: "done",
    ids: [...accepted, ...rejected.map(({ id }) => id)],
    refused: rejected.map(({ id, reason, detail }) => `${id}: ${reason}: ${detail}`),
  }
}

/** Sends parts of one visit. Never rejects. */
export async function postParts(parts: readonly [Part, ...Part[]], options: PostOptions): Promise<Posted> {
  const [{ visitId, avatar }] = parts
  const sentAt = new Date(options.now()).toISOString()
  const request: RecordingsRequest = { visitId, sentAt, avatar, parts: parts.map(({ part }) => part) }
  const ids = parts.map(({ id }) => id)
  try {
    return await outcomeOf(await send("/api/recordings", request, options), ids, options.now())
  } catch {
    return { kind: "failed", retryAfterMs: null }
  }
}

/** Has what was recorded of a visit thrown away. Never rejects. */
export async function postDiscard({ id, visitId, at }: Discard, options: PostOptions): Promise<Posted> {
  const request: DiscardRequest = { visitId, at, sentAt: new Date(options.now()).toISOString() }
  try {
    const response = await send("/api/recordings/discarding", request, options)
    if (response.ok || isFinal(response.status)) return { kind: "done", ids: [id], refused: [] }
    return {
      kind: "failed",
      retryAfterMs: readRetryAfter(response.headers.get("retry-after"), options.now()),
    }
  } catch {
    return { kind: "failed", retryAfterMs: null }
  }
}
