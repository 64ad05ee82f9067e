import { type Context, Hono } from "hono"
import { validate as isUuid } from "uuid"
import { HELP_KEY, HELP_KEY_HEADER, MAX_LINE, MAX_MESSAGE, REOPEN_MINUTES } from "../../../protocol/help.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import type { Schedule } from "../../events/live-feed.ts"
import { leave, leaveWord } from "../../help/end.ts"
import type { HelpDesk } from "../../help/help-desk.ts"
import type { HelpNews } from "../../help/help-news.ts"
import type { HelpChange, HelpRequest } from "../../help/help-request.ts"
import { type MakeRequest, makeRequest } from "../../help/make-request.ts"
import { sayAsVisitor } from "../../help/say.ts"
import { hoursOf, type VisitorViewOptions, visitorView } from "../../help/visitor-view.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { AskBody, LeaveWordBody, LineBody, NothingBody } from "./help-bodies.ts"
import type { HelpLimits } from "./help-limits.ts"
import { helpStream } from "./help-stream.ts"
import { orRefuse, unknownRequest } from "./refuse-help.ts"

export interface HelpRouteOptions extends VisitorViewOptions, Pick<MakeRequest, "registry" | "findProducts"> {
  readonly desk: HelpDesk
  readonly news: HelpNews
  readonly limits: HelpLimits
  readonly schedule: Schedule
  readonly stopping: AbortSignal
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
}

const MAX_BYTES = 32 * 1024

/** The id in the address and the secret that goes with it. @throws HttpError 404: what is no secret opens nothing. */
function claimOf(c: Context): { readonly id: string; readonly key: string } {
  const id = (c.req.param("id") ?? "").toLowerCase()
  const key = c.req.header(HELP_KEY_HEADER) ?? ""
  if (!isUuid(id) || !HELP_KEY.test(key)) throw unknownRequest()
  return { id, key }
}

/** `/api/help`: asking for somebody, for every visitor. A request belongs to the page that has its secret. */
export function helpRoute(options: HelpRouteOptions): Hono<HttpEnv> {
  const { desk, news, limits, schedule, now, stopping, addressOf } = options
  const viewOf = (request: HelpRequest) => visitorView(request, options)

  async function find(c: Context): Promise<HelpRequest> {
    await limits.reading(addressOf(c))
    const { id, key } = claimOf(c)
    const request = await desk.store.find(id, key)
    if (request === null) throw unknownRequest()
    return request
  }
  async function change(c: Context, decide: (request: HelpRequest) => HelpChange) {
    const { id, key } = claimOf(c)
    return c.json(await viewOf(orRefuse(await desk.change(id, key, decide)).request))
  }

  return new Hono<HttpEnv>()
    .get("/api/help", async (c) => {
      await limits.reading(addressOf(c))
      return c.json(await hoursOf(options))
    })
    .put("/api/help/requests/:id", async (c) => {
      const { id, key } = claimOf(c)
      await limits.askingFrom(addressOf(c))
      const body = parseBody(AskBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const known = await desk.store.find(id, key)
      if (known) return c.json(await viewOf(known))
      await limits.askingOf(body.visitId)
      const before = await desk.store.handledSince(body.visitId, now() - REOPEN_MINUTES * 60_000)
      const reopens = before && (before.reopens ?? before.id)
      const request = { ...(await makeRequest(body, { ...options, id, now: now() })), reopens }
      if (body.kind === "request") {
        if ((await desk.onDuty()).length === 0)
          throw new HttpError(409, "nobody-on-duty", "nobody is on duty: leave a message")
        if (await desk.store.hasOpen(body.visitId, id))
          throw new HttpError(409, "already-asked", "this visit has a request that isn't over")
      } else if (request.about === "") {
        throw new HttpError(400, "invalid-body", "about: empty, expected a message")
      }
      const added = await desk.ask(request, key)
      const kept = added ? request : await desk.store.find(id, key)
      if (kept === null) throw new HttpError(409, "id-taken", "this id is another request's")
      return c.json(await viewOf(kept), added ? 201 : 200)
    })
    .get("/api/help/requests/:id", async (c) => {
      const request = await find(c)
      await desk.store.seen(request.id, now())
      return c.json(await viewOf(request))
    })
    .get("/api/help/requests/:id/live", async (c) => {
      const { id } = await find(c)
      return helpStream(c, { news, schedule, now, stopping, isAbout: (about) => about === id })
    })
    .post("/api/help/requests/:id/lines", async (c) => {
      const { id: requestId } = claimOf(c)
      await limits.sayingFrom(addressOf(c))
      await limits.sayingOf(requestId)
      const { id, text } = parseBody(LineBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const clean = cleanText(text, MAX_LINE)
      if (clean === "") throw new HttpError(400, "invalid-body", "text: empty, expected a line")
      return change(c, (request) => sayAsVisitor(request, { id, text: clean, now: now() }))
    })
    .post("/api/help/requests/:id/close", async (c) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: MAX_BYTES }))
      return change(c, (request) => leave(request, now()))
    })
    .post("/api/help/requests/:id/message", async (c) => {
      await limits.askingFrom(addressOf(c))
      const { about, contact } = parseBody(LeaveWordBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const clean = cleanText(about, MAX_MESSAGE)
      if (clean === "") throw new HttpError(400, "invalid-body", "about: empty, expected a message")
      return change(c, (request) =>
        leaveWord(request, { about: clean, contact: contact ?? null, now: now() }),
      )
    })
}
