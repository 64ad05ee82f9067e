import type { Event } from "../../../src/domain/event.ts"
import type { EventsReply } from "../../../src/protocol/events.ts"

/** What goes wrong with one request. `lost`: the server takes it, and its answer never arrives. */
export type Fault = "none" | "lost" | "429" | "503" | "500" | "unreachable" | "nonsense"

/** Keeps events by id as the real server does, and fails on demand. */
export class FakeServer {
  readonly rows = new Map<string, Event>()
  readonly requests: {
    readonly events: readonly Event[]
    readonly bytes: number
    readonly keepalive: boolean
    readonly sentAt: string
  }[] = []
  faults: Fault[] = []
  /** Ids that are refused by name. */
  readonly unwanted = new Set<string>()
  /** Ids that spoil a whole request. */
  readonly poison = new Set<string>()
  retryAfter = "7"

  readonly fetch: typeof globalThis.fetch = async (_input, init) => {
    const body = String(init?.body)
    const { events, sentAt } = JSON.parse(body) as { events: readonly Event[]; sentAt: string }
    this.requests.push({
      events,
      bytes: new TextEncoder().encode(body).length,
      sentAt,
      keepalive: init?.keepalive === true,
    })
    const fault = this.faults.shift() ?? "none"
    switch (fault) {
      case "unreachable":
        throw new TypeError("Failed to fetch")
      case "429":
      case "503":
        return new Response(null, { status: Number(fault), headers: { "retry-after": this.retryAfter } })
      case "500":
        return new Response("oops", { status: 500 })
      case "nonsense":
        return new Response("<html>sign in to the wifi</html>", { status: 200 })
      case "lost":
        this.#take(events)
        throw new TypeError("network connection was lost")
      case "none":
        return this.#take(events)
    }
  }

  #take(events: readonly Event[]): Response {
    if (events.some((event) => this.poison.has(event.id))) {
      const error = { code: "bad-request", message: "something in it is bad" }
      return Response.json({ error }, { status: 400 })
    }
    const reply = {
      accepted: [] as string[],
      duplicates: [] as string[],
      rejected: [] as { id: string; reason: string }[],
    }
    for (const event of events) {
      if (this.unwanted.has(event.id)) reply.rejected.push({ id: event.id, reason: "unknown prompt" })
      else if (this.rows.has(event.id)) reply.duplicates.push(event.id)
      else {
        this.rows.set(event.id, event)
        reply.accepted.push(event.id)
      }
    }
    return Response.json(reply satisfies EventsReply)
  }
}
