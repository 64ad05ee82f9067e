import { Hono } from "hono"
import * as v from "valibot"
import type { SetupToken } from "../auth/setup-token.ts"
import type { SignInLimits } from "../auth/sign-in-limits.ts"
import type { StaffStore } from "../auth/staff-store.ts"
import { clientAddress } from "./client-address.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { parseBody, readJson } from "./read-json.ts"
import { staffFields } from "./staff-body.ts"

const body = v.strictObject({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), ...staffFields })

export interface SetupOptions {
  readonly staff: StaffStore
  readonly token: SetupToken
  readonly limits: SignInLimits
}

/** `POST /api/setup`: the one-time link makes the owner, once. Then they sign in as everyone does. */
export function setupRoute({ staff, token, limits }: SetupOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().post("/api/setup", async (c) => {
    const input = parseBody(body, await readJson(c, { maxBytes: 16 * 1024 }))
    await limits.attempt(clientAddress(c), input.email)
    const result = await staff.addOwner(input, (client) => token.redeem(client, input.token))
    switch (result) {
      case "owner-exists":
        throw new HttpError(409, "owner-exists", "this showroom has its owner already: sign in instead")
      case "not-allowed":
        throw new HttpError(
          403,
          "setup-link-invalid",
          "this link was used or replaced: the newest one is in the server's output, printed at each start",
        )
      case "email-taken":
        throw new HttpError(409, "email-taken", `${input.email} has an account already`)
      default:
        return c.json({ staff: result }, 201)
    }
  })
}
