import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import { type CasesReply, MAX_CASE_NOTE, MAX_REPLY } from "../../../protocol/cases.ts"
import { assign, type CaseChange, close, maySee, note, reopen, reply, take } from "../../cases/act.ts"
import type { Case, Person } from "../../cases/case.ts"
import type { CaseNews } from "../../cases/case-news.ts"
import { type CaseViewOptions, caseView, lineOf, namesIn } from "../../cases/case-view.ts"
import { cleanLines } from "../../cases/clean-lines.ts"
import type { ReadFigures } from "../../cases/read-figures.ts"
import type { SendByMail } from "../../cases/send-by-mail.ts"
import { type Schedule, startLiveFeed } from "../../events/live-feed.ts"
import { judgeFit } from "../../storage/cases/judge-fit.ts"
import { eventStream } from "../event-stream.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"
import { AssignBody, CaseNoteBody, CloseBody, FitBody, NothingBody, SendReplyBody } from "./case-bodies.ts"
import { readCasesQuery, writeCursor } from "./cases-query.ts"
import { caseOrRefuse, unknownCase } from "./refuse-case.ts"

export interface CasesRouteOptions extends CaseViewOptions {
  readonly news: CaseNews
  readonly readFigures: ReadFigures
  readonly sendByMail: SendByMail
  readonly schedule: Schedule
  readonly stopping: AbortSignal
  /** Lets guides and marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Lets marketers through. */
  readonly guardFigures: MiddlewareHandler<HttpEnv>
}

const MAX_BYTES = 64 * 1024
const DAY = 86_400_000

/** `/api/cases`: what waits for the answer of a person, for guides, marketers and the owner. */
export function casesRoute(options: CasesRouteOptions): Hono<HttpEnv> {
  const { store, promises, practice, news, schedule, now, stopping, guard, colleagues } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  const language = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))

  async function view(c: Context<HttpEnv>, kase: Case): Promise<Response> {
    c.header("Cache-Control", "no-store")
    return c.json(await caseView(kase, c.get("staff"), language(c), options))
  }
  async function find(c: Context<HttpEnv>): Promise<Case> {
    const id = (c.req.param("id") ?? "").toLowerCase()
    const kase = isUuid(id) ? await store.find(id) : null
    if (kase === null || !maySee(kase, c.get("staff"))) throw unknownCase()
    return kase
  }
  async function change(
    c: Context<HttpEnv>,
    decide: (kase: Case, who: Person) => CaseChange,
    also?: Parameters<typeof store.change>[3],
  ): Promise<Response> {
    const { id } = await find(c)
    const { id: staffId, name } = c.get("staff")
    const who = { id: staffId, name }
    const changed = await store.change(id, who, (kase) => decide(kase, who), also)
    const { kase, change } = caseOrRefuse(changed)
    if (change.kind === "changed") news.tell()
    return view(c, kase)
  }

  return new Hono<HttpEnv>()
    .use("/api/cases", guard)
    .use("/api/cases/*", guard)
    .get("/api/cases", async (c) => {
      const query = readCasesQuery(c.req.query())
      const listing = await store.list({ ...query, who: c.get("staff"), now: now() })
      const productIds = listing.cases.map(({ productId }) => productId)
      const names = await namesIn(language(c), productIds, options)
      const last = listing.cases.at(-1)
      c.header("Cache-Control", "no-store")
      return c.json({
        now: new Date(now()).toISOString(),
        counts: listing.counts,
        cases: listing.cases.map((kase) => lineOf(kase, names)),
        next: listing.more && last ? writeCursor(query.list, last) : null,
      } satisfies CasesReply)
    })
    .get("/api/cases/live", (c) =>
      eventStream(c, {
        stopping,
        start: (write) =>
          startLiveFeed({
            hub: { subscribe: news.subscribe },
            schedule,
            now,
            onChange: ({ at }) => write(`event: change\ndata: ${JSON.stringify({ at })}\n\n`),
            onHeartbeat: () => write(": still here\n\n"),
          }),
      }),
    )
    .get("/api/cases/figures", options.guardFigures, async (c) => {
      c.header("Cache-Control", "no-store")
      return c.json(await options.readFigures(language(c)))
    })
    .get("/api/cases/:id", async (c) => view(c, await find(c)))
    .post("/api/cases/:id/take", async (c) => {
      parseBody(NothingBody, await body(c))
      return change(c, take)
    })
    .post("/api/cases/:id/assign", async (c) => {
      const { to, was } = parseBody(AssignBody, await body(c))
      const { id, role } = c.get("staff")
      if (role === "guide" && !(was === id && to === null))
        throw new HttpError(403, "role-missing", "guides take cases and give back their own")
      const somebody = to === null ? null : (await colleagues()).find((each) => each.id === to)
      if (somebody === undefined)
        throw new HttpError(400, "invalid-body", `to: nobody here has the id "${to}"`)
      return change(c, (kase) => assign(kase, somebody && { id: somebody.id, name: somebody.name }, was))
    })
    .post("/api/cases/:id/notes", async (c) => {
      const { id, text: raw } = parseBody(CaseNoteBody, await body(c))
      const text = cleanLines(raw, MAX_CASE_NOTE)
      if (text === "") throw new HttpError(400, "invalid-body", "text: empty, expected a note")
      return change(c, (kase) => note(kase, { id, text }))
    })
    .post("/api/cases/:id/replies", async (c) => {
      const { id, text: raw, language: written, askAgain } = parseBody(SendReplyBody, await body(c))
      const text = cleanLines(raw, MAX_REPLY)
      if (text === "") throw new HttpError(400, "invalid-body", "text: empty, expected an answer")
      const askAgainAfter = askAgain ? now() + practice.askAgainAfterDays * DAY : null
      return change(
        c,
        (kase, who) =>
          reply(kase, who, {
            ...{ id, text, language: written, now: now() },
            askAgainAfter: kase.promptId === null || kase.visitor === null ? null : askAgainAfter,
          }),
        (client, kase) => options.sendByMail(client, kase, { id, text, language: written }),
      )
    })
    .post("/api/cases/:id/close", async (c) => {
      const { reason } = parseBody(CloseBody, await body(c))
      return change(c, (kase) => close(kase, reason, now()))
    })
    .post("/api/cases/:id/reopen", async (c) => {
      parseBody(NothingBody, await body(c))
      return change(c, reopen)
    })
    .post("/api/cases/:id/fit", async (c) => {
      const { promise, fit } = parseBody(FitBody, await body(c))
      if (!promises.some(({ id }) => id === promise))
        throw new HttpError(400, "invalid-body", `promise: "${promise}", expected one of the showroom's`)
      return change(
        c,
        (kase) => ({
          kind: "changed",
          kase,
          entries: [{ kind: "judged", detail: { promise, ...(fit ? { fit } : {}) } }],
        }),
        (client, kase) => judgeFit(client, kase.id, promise, fit),
      )
    })
}
