import { Hono } from "hono"
import type { Auth } from "../auth/create-auth.ts"
import type { SignInLimits } from "../auth/sign-in-limits.ts"
import { clientAddress } from "./client-address.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { readJson } from "./read-json.ts"

const MAX_BYTES = 16 * 1024

export interface AuthRouteOptions {
  /** Where people reach the server. */
  readonly publicUrl: string
  readonly auth: () => Promise<Auth>
  readonly limits: SignInLimits
}

function accountOf(body: unknown): string {
  return typeof body === "object" && body !== null && "email" in body && typeof body.email === "string"
    ? body.email
    : ""
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
function headersOf(request: Request, publicUrl: string): Headers {
  const headers = new Headers(request.headers)
  const fromBrowser = ["origin", "referer", "sec-fetch-site"].some((name) => headers.has(name))
  if (!fromBrowser) headers.set("origin", publicUrl)
  return headers
}

/** Sign-in, sign-out and the session, under `/api/auth`; guessing passwords is slowed down. */
export function authRoute({ auth, limits, publicUrl }: AuthRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .post("/api/auth/sign-in/email", async (c) => {
      const body = await readJson(c, { maxBytes: MAX_BYTES })
      const account = accountOf(body)
      if (account === "") throw new HttpError(400, "invalid-body", "email: missing, expected an address")
      await limits.attempt(clientAddress(c), account)
      const { url } = c.req.raw
      const headers = headersOf(c.req.raw, publicUrl)
      const response = await (await auth()).handler(
        new Request(url, { method: "POST", headers, body: JSON.stringify(body) }),
      )
      if (response.ok) await limits.succeeded(account)
      return withProblem(response)
    })
    .on(["GET", "POST"], "/api/auth/*", async (c) => {
      const { url, method } = c.req.raw
      const headers = headersOf(c.req.raw, publicUrl)
      const init: RequestInit = { method, headers }
      if (method === "POST" && headers.has("content-type")) {
        init.body = JSON.stringify(await readJson(c, { maxBytes: MAX_BYTES }))
      }
      return withProblem(await (await auth()).handler(new Request(url, init)))
    })
}
