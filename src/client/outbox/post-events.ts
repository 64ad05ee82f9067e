import type { Event } from "../../domain/event.ts"
import type { EventsRequest } from "../../protocol/events.ts"
import { readRetryAfter } from "./back-off.ts"
import { parseEventsReply } from "./parse-events-reply.ts"

/** What became of one request. */
export type PostOutcome =
  /** The server has spoken about these ids; any other id of the request is still to be sent. */
  | {
      readonly kind: "acknowledged"
      readonly done: readonly string[]
      readonly rejected: readonly { readonly id: string; readonly reason: string }[]
    }
  /** The request as a whole can't be taken: something in it is bad, or it is too much. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Not now: keep it and send again. */
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfterMs: number | null }

export interface PostOptions {
  fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  now: () => number
  url: string
  keepalive?: boolean
  signal?: AbortSignal
}

async function reasonOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  const hasError = typeof body === "object" && body !== null && "error" in body
  const error = hasError && typeof body.error === "object" ? body.error : null
  const message = error && "message" in error ? `: ${String(error.message).slice(0, 500)}` : ""
  return `HTTP ${response.status}${message}`
}

/** Sends events once. Never rejects. */
export async function postEvents(
  events: readonly Event[],
  { fetch, now, url, keepalive, signal }: PostOptions,
): Promise<PostOutcome> {
  const request: EventsRequest = { events, sentAt: new Date(now()).toISOString() }
  try {
    const response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      ...(keepalive ? { keepalive } : {}),
      ...(signal ? { signal } : {}),
    })
    if (response.status === 400 || response.status === 413) {
      return { kind: "refused", reason: await reasonOf(response) }
    }
    if (!response.ok) {
      const serverTime = Date.parse(response.headers.get("date") ?? "")
      const toldAt = Number.isNaN(serverTime) ? now() : serverTime
      const retryAfterMs = readRetryAfter(response.headers.get("retry-after"), toldAt)
      return { kind: "failed", reason: await reasonOf(response), retryAfterMs }
    }
    const reply = parseEventsReply(await response.json())
    if (!reply) return { kind: "failed", reason: "the server's reply makes no sense", retryAfterMs: null }
    return {
      kind: "acknowledged",
      done: [...reply.accepted, ...reply.duplicates],
      rejected: reply.rejected,
    }
  } catch (error) {
    return {
      kind: "failed",
      reason: error instanceof Error ? error.message : String(error),
      retryAfterMs: null,
    }
  }
}
