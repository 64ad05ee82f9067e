import { Hono } from "hono"
import { pino } from "pino"
import { expect, test } from "vitest"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import { type HealthOptions, healthRoute } from "../../../src/server/http/health-route.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"

const log = pino({ level: "silent" })

async function ask(change: Partial<HealthOptions>) {
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, log))
  app.route(
    "/",
    healthRoute({
      version: "1.2.3",
      storage: "postgres",
      realtime: { kind: "single", isShared: () => true },
      stopping: new AbortController().signal,
      ping: async () => {},
      ...change,
    }),
  )
  const response = await app.request("/api/health")
  return { status: response.status, body: await response.json() }
}

test("[CLU-15] health says whether there are several processes, and whether they still share", async () => {
  const alone = { status: "ok", version: "1.2.3", storage: "postgres", realtime: "single" }
  expect(await ask({})).toEqual({ status: 200, body: alone })
  for (const [isShared, redis] of [
    [true, "ok"],
    [false, "away"],
  ] as const)
    expect(await ask({ realtime: { kind: "cluster", isShared: () => isShared } })).toEqual({
      status: 200,
      body: { ...alone, realtime: "cluster", redis },
    })
})

test("[CLU-15] a process that is about to end says so, and nobody is sent to it any more", async () => {
  const stopping = AbortSignal.abort()
  expect(await ask({ stopping })).toMatchObject({ status: 503, body: { error: { code: "stopping" } } })
})
