import { Hono } from "hono"
import * as v from "valibot"
import type { SignInLimits } from "../auth/sign-in-limits.ts"
import type { WhoIs } from "../auth/who-is.ts"
import { type AskAuthLibrary, readAuthBody } from "./auth-library.ts"
import { clientAddress } from "./client-address.ts"
import type { HttpEnv, StaffOf } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { parseBody } from "./read-json.ts"

export interface AuthRouteOptions {
  readonly ask: AskAuthLibrary
  readonly limits: SignInLimits
  readonly whoIs: WhoIs
  readonly staffOf: StaffOf
  /** Whether there is a mail server. */
  readonly mail: boolean
  /** Mails a link to whoever has this address and may come in; nobody is told whether there is such a person. */
  readonly sendLink: (email: string, language: string, headers: Headers) => void
  /** Somebody's session has ended. */
  readonly onSignedOut: (staffId: string) => void
}

const LinkBody = v.strictObject({
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email()),
  language: v.optional(v.picklist(["it", "en"]), "it"),
})
const OpenBody = v.strictObject({ token: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,100}$/)) })

function accountOf(body: unknown): string {
  return typeof body === "object" && body !== null && "email" in body && typeof body.email === "string"
    ? body.email
    : ""
}

/** Says beside the session whether something is still missing before it opens any door. */
async function withMissing(response: Response, isMissing: boolean): Promise<Response> {
  if (!isMissing || !response.ok) return response
  const body: unknown = await response.json()
  const headers = new Headers(response.headers)
  headers.delete("content-length")
  return new Response(JSON.stringify({ ...Object(body), secondFactorMissing: true }), { headers })
}

/** Sign-in, sign-out and the session, under `/api/auth`; guessing passwords is slowed down. */
export function authRoute(options: AuthRouteOptions): Hono<HttpEnv> {
  const { ask, limits, whoIs, staffOf, mail, sendLink, onSignedOut } = options
  return new Hono<HttpEnv>()
    .post("/api/auth/sign-in/email", async (c) => {
      const body = await readAuthBody(c)
      const account = accountOf(body)
      if (account === "") throw new HttpError(400, "invalid-body", "email: missing, expected an address")
      await limits.attempt(clientAddress(c), account)
      const response = await ask(c, { body })
      if (response.ok) await limits.succeeded(account)
      return response
    })
    .post("/api/auth/sign-in/link", async (c) => {
      const { email, language } = parseBody(LinkBody, await readAuthBody(c))
      if (!mail) throw new HttpError(409, "no-mail", "there is no mail server: sign in with the password")
      await limits.link(clientAddress(c), email)
      sendLink(email, language, c.req.raw.headers)
      return c.json({ sent: true })
    })
    .post("/api/auth/sign-in/link/open", async (c) => {
      const { token } = parseBody(OpenBody, await readAuthBody(c))
      await limits.opening(clientAddress(c))
      const response = await ask(c, { method: "GET", path: `/magic-link/verify?token=${token}` })
      // The library leads a browser away with what is wrong in the address.
      if (response.status >= 300 && response.status < 400)
        throw new HttpError(410, "link-invalid", "this link was used, or is older than ten minutes")
      return response
    })
    .get("/api/auth/sign-in/ways", (c) => c.json({ password: true, link: mail }))
    .post("/api/auth/sign-out", async (c) => {
      const who = await whoIs(c.req.raw.headers)
      const response = await ask(c, { body: await readAuthBody(c) })
      if (who && response.ok) onSignedOut(who.staff.id)
      return response
    })
    .get("/api/auth/get-session", async (c) => {
      const missing = await staffOf.whyNot?.(c.req.raw.headers)
      return withMissing(await ask(c, { method: "GET" }), missing != null)
    })
}
