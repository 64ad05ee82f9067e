import { Hono } from "hono"
import { pino } from "pino"
import { describe, expect, test } from "vitest"
import type { Role } from "../../../src/domain/role.ts"
import { createFollowAccess } from "../../../src/server/auth/follow-access.ts"
import { createStaffOf } from "../../../src/server/auth/staff-of.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import { eventStream } from "../../../src/server/http/event-stream.ts"
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

  test("[ROL-14] a stream ends when the session that opened it is over, not before, and leaves nothing behind", async () => {
    let time = 0
    let end = 1000
    const timers = new Set<{ at: number; callback: () => void }>()
    const endOf = async () => (time > end ? null : end)
    const follow = createFollowAccess({
      news: { follow: () => () => undefined },
      endOf,
      schedule: (callback, ms) => {
        const timer = { at: time + ms, callback }
        timers.add(timer)
        return () => timers.delete(timer)
      },
      now: () => time,
    })
    const staffOf = createStaffOf({
      whoIs: async () =>
        time > end ? null : { staff: someone("guide"), sessionId: "s", hasSecondFactor: false },
      required: async () => [],
      follow,
    })
    const stopping = new AbortController().signal
    let streams = 0
    const app = new Hono<HttpEnv>()
    app.get("/live", requireRole(staffOf, "guide"), (c) =>
      eventStream(c, {
        stopping,
        start: (write) => {
          streams += 1
          write("data: here\n\n")
          return () => {
            streams -= 1
          }
        },
      }),
    )
    const soon = <T>(what: () => T) => expect.poll(what, { timeout: 30_000 })
    const due = async () => {
      await soon(() => timers.size).toBe(1)
      const [timer] = timers
      if (!timer) throw new Error("no timer")
      timers.delete(timer)
      time = timer.at
      return timer.callback
    }
    const response = await app.request("/live")
    const reader = response.body?.getReader()
    await reader?.read()
    // It was used from another page meanwhile.
    const first = await due()
    expect(time).toBe(1001)
    end = 5000
    first()
    await soon(() => timers.size).toBe(1)
    expect(streams).toBe(1)
    const last = await due()
    expect(time).toBe(5001)
    last()
    const ended = async (): Promise<boolean> => (await reader?.read())?.done || ended()
    expect(await ended()).toBe(true)
    await soon(() => streams).toBe(0)
    expect(timers.size).toBe(0)

    time = 0
    const left = await app.request("/live")
    await soon(() => timers.size).toBe(1)
    await left.body?.cancel()
    await soon(() => timers.size).toBe(0)
  })
})
