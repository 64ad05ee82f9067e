import type { Hono } from "hono"
import { type Logger, pino } from "pino"
import { type Api, composeApi } from "../../../src/server/compose-api.ts"
import { createHttpApp } from "../../../src/server/http/create-http-app.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { ownLimiter } from "../../../src/server/limiter.ts"
import type { MailConfig } from "../../../src/server/mail/post-mail.ts"
import { createInProcessPubSub } from "../../../src/server/pub-sub/in-process-pub-sub.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"

export const ORIGIN = "http://localhost:8080"

export interface ApiApp {
  readonly app: Hono<HttpEnv>
  readonly api: Api
  /** Sends JSON, with a session's cookie if there is one. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  get(path: string, headers?: Record<string, string>): Promise<Response>
}

/** The whole API as the server puts it together, with no port. */
export async function createApiApp(
  storage: Storage,
  {
    log = pino({ level: "silent" }),
    pages,
    now = () => Date.now(),
    mail = null,
  }: {
    log?: Logger
    pages?: Hono<HttpEnv>
    now?: () => number
    mail?: MailConfig | null
  } = {},
): Promise<ApiApp> {
  const showroom = await loadShowroom(new URL("../../../scenes/", import.meta.url))
  const api = await composeApi({
    storage,
    catalogue: createCatalogueStore({ pool: storage.pool, showroomId: showroom.showroom.id, now }),
    showroom,
    pubSub: createInProcessPubSub(),
    newLimiter: ownLimiter,
    realtime: { kind: "single", isShared: () => true },
    log,
    now,
    version: "1.2.3",
    publicUrl: ORIGIN,
    checkoutSecret: null,
    mail,
    stopping: new AbortController().signal,
  })
  const app = createHttpApp({ log, https: false, api: api.routes, ...(pages ? { pages } : {}) })
  return {
    app,
    api,
    post: async (path, body, headers = {}) =>
      app.request(ORIGIN + path, {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
        headers: { "content-type": "application/json", host: "localhost:8080", ...headers },
      }),
    get: async (path, headers = {}) => app.request(ORIGIN + path, { headers }),
  }
}

/** The cookie that a sign-in set, as a browser sends it back. */
export function cookieOf(response: Response): Record<string, string> {
  const cookie = response.headers.getSetCookie().map((each) => each.split(";")[0])
  return { cookie: cookie.join("; "), origin: ORIGIN }
}
