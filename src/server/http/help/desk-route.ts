import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import { MAX_LINE, MAX_NOTE } from "../../../protocol/help.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import { MAX_RECAP_TEXT } from "../../../protocol/recap.ts"
import { cleanLines } from "../../cases/clean-lines.ts"
import type { Schedule } from "../../events/live-feed.ts"
import { type DeskViewOptions, deskView } from "../../help/desk-view.ts"
import { dealWith, end, wrapUp } from "../../help/end.ts"
import type { HelpNews } from "../../help/help-news.ts"
import type { Guide, HelpChange, HelpRequest } from "../../help/help-request.ts"
import { firstName } from "../../help/help-request.ts"
import { addNote } from "../../help/note.ts"
import { release } from "../../help/pass.ts"
import { sayAsGuide } from "../../help/say.ts"
import { sendRecapLine } from "../../help/send-recap-line.ts"
import { take } from "../../help/take.ts"
import type { SendRecap } from "../../recap/send-recap.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"
import {
  DutyBody,
  InviteBody,
  LineBody,
  NoteBody,
  NothingBody,
  RecapBody,
  WrapUpBody,
} from "./help-bodies.ts"
import { helpStream } from "./help-stream.ts"
import { type PassRouteOptions, passRoute } from "./pass-route.ts"
import { orRefuse, unknownRequest } from "./refuse-help.ts"

export interface DeskRouteOptions extends DeskViewOptions, Pick<PassRouteOptions, "findProducts"> {
  readonly news: HelpNews
  readonly schedule: Schedule
  readonly stopping: AbortSignal
  /** Lets guides through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  readonly sendRecap: SendRecap
}

const MAX_BYTES = 32 * 1024

/** `/api/desk`: the staff desk, for guides and the owner. Every answer is the desk as it is then. */
export function deskRoute(options: DeskRouteOptions): Hono<HttpEnv> {
  const { desk, news, schedule, now, stopping, guard, sendRecap } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })

  async function reply(c: Context<HttpEnv>) {
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    c.header("Cache-Control", "no-store")
    return c.json(await deskView(c.get("staff"), language, options))
  }
  async function change(
    c: Context<HttpEnv>,
    decide: (request: HelpRequest, guide: Guide) => HelpChange,
  ): Promise<Response> {
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id)) throw unknownRequest()
    const { id: guideId, name } = c.get("staff")
    await desk.here(guideId)
    orRefuse(await desk.change(id, null, (request) => decide(request, { id: guideId, name })))
    return reply(c)
  }
  const nothing = async (c: Context) => void parseBody(NothingBody, await body(c))
  const onDuty = async () => {
    const guides = new Set((await desk.onDuty()).map(({ id }) => id))
    return (id: string) => guides.has(id)
  }

  return new Hono<HttpEnv>()
    .use("/api/desk", guard)
    .use("/api/desk/*", guard)
    .get("/api/desk", reply)
    .get("/api/desk/live", (c) => helpStream(c, { news, schedule, now, stopping, isAbout: () => true }))
    .post("/api/desk/here", async (c) => {
      await nothing(c)
      await desk.here(c.get("staff").id)
      return reply(c)
    })
    .post("/api/desk/duty", async (c) => {
      const { on } = parseBody(DutyBody, await body(c))
      const { id } = c.get("staff")
      await (on ? desk.startDuty(id) : desk.stopDuty(id))
      return reply(c)
    })
    .post("/api/desk/requests/:id/take", async (c) => {
      await nothing(c)
      const isOnDuty = await onDuty()
      return change(c, (request, guide) => take(request, guide, { now: now(), isOnDuty }))
    })
    .post("/api/desk/requests/:id/release", async (c) => {
      await nothing(c)
      return change(c, (request, guide) => release(request, guide, now()))
    })
    .route("/", passRoute({ ...options, change, body, onDuty }))
    .post("/api/desk/requests/:id/notes", async (c) => {
      const { id, text: raw } = parseBody(LineBody, await body(c))
      const text = cleanText(raw, MAX_LINE)
      if (text === "") throw new HttpError(400, "invalid-body", "text: empty, expected a note")
      return change(c, (request, guide) => addNote(request, guide, { id, text, now: now() }))
    })
    .post("/api/desk/requests/:id/lines", async (c) => {
      const { id, text: raw } = parseBody(LineBody, await body(c))
      const text = cleanText(raw, MAX_LINE)
      if (text === "") throw new HttpError(400, "invalid-body", "text: empty, expected a line")
      return change(c, (request, guide) => sayAsGuide(request, guide, { id, kind: "text", text, now: now() }))
    })
    .post("/api/desk/requests/:id/invite", async (c) => {
      const { id, code: text } = parseBody(InviteBody, await body(c))
      return change(c, (request, guide) =>
        sayAsGuide(request, guide, { id, kind: "invite", text, now: now() }),
      )
    })
    .post("/api/desk/requests/:id/recap", async (c) => {
      const { id: lineId, text, products } = parseBody(RecapBody, await body(c))
      const id = (c.req.param("id") ?? "").toLowerCase()
      const { id: guideId, name } = c.get("staff")
      const request = isUuid(id) ? await desk.store.find(id) : null
      if (request === null) throw unknownRequest()
      const lines = (await desk.store.lines([id])).get(id) ?? []
      if (lines.some((line) => line.id === lineId)) return reply(c)
      // Before anything is kept: what isn't one's own makes no recap.
      const trial = sendRecapLine(request, { id: guideId, name }, { id: lineId, code: "", now: now() })
      orRefuse({ request, change: trial })
      const code = await sendRecap({
        visitId: request.visitId,
        looked: { visitId: request.visitId },
        guide: firstName(name),
        text: cleanLines(text, MAX_RECAP_TEXT),
        products: [...new Set([...(request.productId ? [request.productId] : []), ...products])],
      })
      return change(c, (latest, guide) => sendRecapLine(latest, guide, { id: lineId, code, now: now() }))
    })
    .post("/api/desk/requests/:id/end", async (c) => {
      await nothing(c)
      return change(c, (request, guide) => end(request, guide, now()))
    })
    .post("/api/desk/requests/:id/close", async (c) => {
      const { note, void: isVoid = false } = parseBody(WrapUpBody, await body(c))
      const wrapped = { note: cleanText(note, MAX_NOTE), isVoid }
      return change(c, (request, guide) => wrapUp(request, guide, { ...wrapped, now: now() }))
    })
    .post("/api/desk/messages/:id/done", async (c) => {
      const note = cleanText(parseBody(NoteBody, await body(c)).note, MAX_NOTE)
      return change(c, (request, guide) => dealWith(request, guide, { note, now: now() }))
    })
}
