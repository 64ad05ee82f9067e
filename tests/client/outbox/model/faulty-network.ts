import { post } from "../../../helpers/events/events-app.ts"
import type { Clock } from "../fake-tab.ts"
import type { ModelServers } from "./model-servers.ts"
import type { Death } from "./mortal-pool.ts"

/** What goes wrong with one request. */
export type Fault =
  | { readonly kind: "none" | "unreachable" | "nonsense" | "cut-going" | "cut-coming" | "lost" }
  | { readonly kind: "status"; readonly status: 429 | 500 | 503; readonly retryAfter: string | null }
  /** No answer ever comes; the server may have taken it. */
  | { readonly kind: "hangs"; readonly taken: boolean }
  /** It goes round by another way, and arrives when it has long been sent again. */
  | { readonly kind: "late"; readonly ms: number }
  /** The server is killed at a step of writing it down, and started anew. */
  | { readonly kind: "killed"; readonly death: Death }

export interface FaultyNetworkOptions {
  readonly servers: ModelServers
  readonly clock: Clock
  readonly faults: Fault[]
  readonly busy: <T>(work: Promise<T>) => Promise<T>
}

export interface FaultyNetwork {
  readonly fetch: typeof globalThis.fetch
  isOffline: boolean
}

/** The way between tabs and servers, with a plan of what goes wrong. */
export function createFaultyNetwork({ servers, clock, faults, busy }: FaultyNetworkOptions): FaultyNetwork {
  const lost = () => new TypeError("network connection was lost")
  const send = (body: string, death?: Death) => busy(servers.send((server) => post(server.app, body), death))

  function unanswered(signal: AbortSignal | null | undefined): Promise<never> {
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)))
  }

  async function deliver(body: string, fault: Fault, signal?: AbortSignal | null): Promise<Response> {
    switch (fault.kind) {
      case "none":
        return send(body)
      case "unreachable":
        throw new TypeError("Failed to fetch")
      case "nonsense":
        return new Response("<html>sign in to the wifi</html>")
      case "status": {
        const headers = fault.retryAfter === null ? {} : { "retry-after": fault.retryAfter }
        return new Response(null, { status: fault.status, headers })
      }
      case "cut-going":
        await send(body.slice(0, Math.floor(body.length / 2)))
        throw lost()
      case "cut-coming": {
        const text = await (await send(body)).text()
        return new Response(text.slice(0, Math.floor(text.length / 2)))
      }
      case "lost":
        await send(body)
        throw lost()
      case "hangs":
        if (fault.taken) await send(body)
        return unanswered(signal)
      case "late":
        clock.set(() => void send(body).catch(() => undefined), fault.ms)
        throw lost()
      case "killed":
        return send(body, fault.death)
    }
  }

  const self: FaultyNetwork = {
    isOffline: false,
    fetch: async (_input, init) => {
      if (self.isOffline) throw new TypeError("Failed to fetch")
      return deliver(String(init?.body), faults.shift() ?? { kind: "none" }, init?.signal)
    },
  }
  return self
}
