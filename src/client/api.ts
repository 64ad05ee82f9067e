import type { Problem } from "../protocol/problem.ts"

/** A request that the server refused; `status` is HTTP's, `code` the server's own. */
export class ApiError extends Error {
  override readonly name = "ApiError"
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Particulars for programs, as they came: whoever reads them parses them. */
    readonly details?: unknown,
  ) {
    super(message)
  }
}

export interface Api {
  /**
   * Rejects with ApiError when the server refuses, with the browser's TypeError when it can't be reached, and with the
   * reason of `signal` when it is called off.
   */
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T>
  send<T>(method: "GET" | "PUT" | "POST" | "DELETE", path: string, message: SendOptions): Promise<T>
}

export interface SendOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

function problemOf(body: unknown): Problem["error"] | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null
  const { error } = body
  if (typeof error !== "object" || error === null || !("code" in error) || !("message" in error)) return null
  const details: unknown = "details" in error ? error.details : undefined
  return { code: String(error.code), message: String(error.message), details }
}

/** Talks JSON to the server that served the page. */
export function createApi({ fetch, base = "" }: { fetch: typeof globalThis.fetch; base?: string }): Api {
  async function call<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(base + path, { credentials: "same-origin", ...init })
    const body: unknown = await response.json().catch(() => null)
    // One that is called off while its answer comes has none.
    init.signal?.throwIfAborted()
    if (!response.ok) {
      const problem = problemOf(body)
      throw new ApiError(
        response.status,
        problem?.code ?? "http",
        problem?.message ?? `HTTP ${response.status}`,
        problem?.details,
      )
    }
    return body as T
  }
  const json = { "content-type": "application/json" }
  return {
    send: (method, path, { body, headers }) =>
      call(path, {
        method,
        ...(body === undefined
          ? { headers: { ...headers } }
          : { headers: { ...json, ...headers }, body: JSON.stringify(body) }),
      }),
    get: (path, signal) => call(path, signal ? { signal } : {}),
    post: (path, body, signal) =>
      call(path, {
        method: "POST",
        headers: json,
        body: JSON.stringify(body),
        ...(signal ? { signal } : {}),
      }),
  }
}
