import type { Context } from "hono"
import type { Auth } from "../auth/create-auth.ts"
import { readJson } from "./read-json.ts"

const MAX_BYTES = 16 * 1024

export interface AuthLibraryOptions {
  /** Where people reach the server. */
  readonly publicUrl: string
  readonly auth: () => Promise<Auth>
}

export interface AskLibrary {
  readonly method?: "GET" | "POST"
  /** Below `/api/auth`; of the request itself when it is left out. */
  readonly path?: string
  readonly body?: unknown
}

function textOf(body: unknown, key: "code" | "message"): string | null {
  if (typeof body !== "object" || body === null || !(key in body)) return null
  const value = Object.entries(body).find(([name]) => name === key)?.[1]
  return typeof value === "string" ? value : null
}

/** better-auth speaks of errors in its own shape; ours is put beside it. */
async function withProblem(response: Response): Promise<Response> {
  if (response.status < 400) return response
  const body: unknown = await response.json().catch(() => null)
  const code = (textOf(body, "code") ?? "refused").toLowerCase().replaceAll("_", "-")
  const message = textOf(body, "message") ?? "the request was refused"
  const headers = new Headers(response.headers)
  headers.set("content-type", "application/json")
  headers.delete("content-length")
  const own = typeof body === "object" && body !== null ? body : {}
  return new Response(JSON.stringify({ ...own, error: { code, message } }), {
    status: response.status,
    headers,
  })
}

/**
 * The library takes a request without an origin for a forged one. No browser sends one to another site without it, so
 * what has none is a program with a password or a session of its own.
 */
export function headersOf(request: Request, publicUrl: string): Headers {
  const headers = new Headers(request.headers)
  const fromBrowser = ["origin", "referer", "sec-fetch-site"].some((name) => headers.has(name))
  if (!fromBrowser) headers.set("origin", publicUrl)
  // Of a body that is written anew.
  headers.delete("content-length")
  return headers
}

/** A body of one of its requests; `null` where none is said to be there. */
export function readAuthBody(c: Context): Promise<unknown> {
  return c.req.header("content-type") === undefined
    ? Promise.resolve(null)
    : readJson(c, { maxBytes: MAX_BYTES })
}

/** Passes a request on to the library. Its refusals are in our own shape too. */
export function createAskLibrary({ auth, publicUrl }: AuthLibraryOptions) {
  return async (c: Context, { method = "POST", path, body }: AskLibrary = {}): Promise<Response> => {
    const { url } = c.req.raw
    const at = path === undefined ? url : new URL(`/api/auth${path}`, url).href
    const headers = headersOf(c.req.raw, publicUrl)
    const hasBody = method === "POST" && body !== undefined && body !== null
    if (!hasBody) headers.delete("content-type")
    const init: RequestInit = { method, headers, ...(hasBody ? { body: JSON.stringify(body) } : {}) }
    return withProblem(await (await auth()).handler(new Request(at, init)))
  }
}
export type AskAuthLibrary = ReturnType<typeof createAskLibrary>
