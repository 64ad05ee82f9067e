import { randomBytes } from "node:crypto"
import type pg from "pg"
import type { Logger } from "pino"
import type { Auth } from "./auth/create-auth.ts"
import { createStaffOf } from "./auth/staff-of.ts"
import type { StaffOf } from "./http/http-env.ts"
import { createSettingsStore } from "./storage/settings-store.ts"

export interface SignIn {
  /** Loaded when it is first needed. */
  readonly auth: () => Promise<Auth>
  readonly staffOf: StaffOf
}

export interface SignInOptions {
  readonly pool: pg.Pool
  readonly log: Logger
  readonly now: () => number
  readonly publicUrl: string
}

/** Made on first use and kept with the data, so that sessions outlive a restart. */
async function authSecret({ pool, now }: SignInOptions): Promise<string> {
  const settings = createSettingsStore({ pool, now })
  const secret = await settings.setOnce("auth.secret", randomBytes(32).toString("base64url"))
  if (typeof secret !== "string") throw new Error("settings: auth.secret is not a text")
  return secret
}

/** Signing in. The library is large, and a shop must not wait for it to open its doors: it is loaded after that. */
export async function composeSignIn(options: SignInOptions): Promise<SignIn> {
  const { pool, log, publicUrl } = options
  const secret = await authSecret(options)
  let made: Promise<Auth> | undefined
  const make = async () => {
    const { createAuth } = await import("./auth/create-auth.ts")
    return createAuth({ pool, log, publicUrl, secret })
  }
  const auth = () => {
    made ??= make()
    return made
  }
  return { auth, staffOf: createStaffOf(auth) }
}
