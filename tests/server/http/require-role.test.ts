import { Hono } from "hono"
import { pino } from "pino"
import { describe, expect, test } from "vitest"
import type { Role } from "../../../src/domain/role.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv, StaffMember } from "../../../src/server/http/http-env.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"

const log = pino({ level: "silent" })
const someone = (role: Role): StaffMember => ({ id: "1", name: "Ada", email: "ada@example.com", role })

function ask(staff: StaffMember | null, ...roles: Role[]) {
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, log))
  app.get(
    "/numbers",
    requireRole(async () => staff, ...roles),
    (c) => c.json(c.get("staff")),
  )
  return app.request("/numbers")
}

describe("requireRole", () => {
  test("[API-3] nobody signed in gets 401", async () => {
    const response = await ask(null, "marketer")
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: "not-signed-in" } })
  })

  test("[API-3] the wrong role gets 403 that names the role it takes and the one it has", async () => {
    const response = await ask(someone("guide"), "marketer")
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({
      error: { code: "role-missing", message: "this takes the role owner or marketer; yours is guide" },
    })
  })

  test("[API-3] the right role, and the owner always, get through with themselves known", async () => {
    expect(await (await ask(someone("marketer"), "marketer")).json()).toEqual(someone("marketer"))
    expect((await ask(someone("owner"), "guide")).status).toBe(200)
    expect((await ask(someone("owner"))).status).toBe(200)
    expect((await ask(someone("marketer"))).status).toBe(403)
  })
})
