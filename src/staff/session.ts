import * as v from "valibot"
import type { Api } from "../client/api.ts"
import { parseWith } from "../domain/parsing.ts"
import { ROLES, type Role } from "../domain/role.ts"

/** Who is signed in. The session itself is a cookie that scripts can't read. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Their role takes a second factor, which they have to set up before anything else. */
  readonly secondFactorMissing?: boolean
}

const reply = v.nullable(
  v.object({
    user: v.object({ name: v.string(), email: v.string(), role: v.picklist(ROLES) }),
    secondFactorMissing: v.optional(v.boolean(), false),
  }),
)

/** Reads the answer to `GET /api/auth/get-session`. @throws ParseError when it isn't one. */
export function parseSession(told: unknown): Person | null {
  const body = parseWith(reply, told, "the session")
  return body && { ...body.user, secondFactorMissing: body.secondFactorMissing }
}

/** Who is signed in; `null` for nobody. Rejects as `api.get` does. */
export async function readSession(api: Api): Promise<Person | null> {
  return parseSession(await api.get<unknown>("/api/auth/get-session"))
}

/** What signing in came to: a session, or the question for a code. */
export type Step = "in" | "code"

const stepReply = v.object({ twoFactorRedirect: v.optional(v.boolean(), false) })

export function stepOf(reply: unknown): Step {
  return parseWith(stepReply, reply, "the answer to signing in").twoFactorRedirect ? "code" : "in"
}

export async function signIn(api: Api, who: { email: string; password: string }): Promise<Step> {
  return stepOf(await api.post<unknown>("/api/auth/sign-in/email", who))
}

export async function signOut(api: Api): Promise<void> {
  await api.post<unknown>("/api/auth/sign-out", {})
}

export interface OwnerDetails {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Redeems the one-time link that the server printed. */
export async function setUpOwner(api: Api, owner: OwnerDetails): Promise<void> {
  await api.post<unknown>("/api/setup", owner)
}
