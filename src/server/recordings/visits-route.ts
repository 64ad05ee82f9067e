import { type Context, Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { VisitReply, VisitsReply } from "../../protocol/visits.ts"
import { namesIn } from "../cases/case-view.ts"
import type { Registry } from "../events/registry.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { HttpEnv, StaffMember } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { languageOf } from "../http/metrics-route.ts"
import { findQuestions } from "./find-questions.ts"
import { findRecording } from "./find-recording.ts"
import { listVisits } from "./list-visits.ts"
import { factOf, lineOfVisit, momentOf } from "./tell-visit.ts"
import {
  findLineFacts,
  findRecorded,
  findVisitEvents,
  findVisitImpressions,
  type LineFact,
  MOST_MOMENTS,
} from "./visit-rows.ts"
import { readVisitsQuery, writeVisitsCursor } from "./visits-query.ts"

export interface VisitsRouteOptions {
  readonly pool: pg.Pool
  readonly registry: Registry
  readonly caseAt: () => Readonly<Record<PromptMetric, number>>
  readonly findTitles: FindTitles
  readonly noteAccess: (visitId: string, who: StaffMember) => Promise<void>
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

const VISIT = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/

const visitUnknown = () =>
  new HttpError(
    404,
    "visit-unknown",
    "there is no such visit: its visitor wasn't remembered, or it was deleted, or it is too long ago",
  )

/** `GET /api/visits` and `GET /api/visits/:id`, for marketers: visits of those who agreed to be remembered. */
export function visitsRoute(options: VisitsRouteOptions): Hono<HttpEnv> {
  const { pool, registry, caseAt, noteAccess, today, guard } = options
  const { showroomId, timezone } = registry
  const language = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))
  const namesOf = (facts: readonly LineFact[], reader: Language) =>
    namesIn(reader, [...new Set(facts.flatMap(({ products }) => products))], options)

  async function lines(ids: readonly string[], reader: Language) {
    if (ids.length === 0) return []
    const [facts, impressions, recorded] = await Promise.all([
      findLineFacts(pool, ids),
      findVisitImpressions(pool, ids),
      findRecorded(pool, ids),
    ])
    const names = await namesOf(facts, reader)
    return ids.flatMap((id) => {
      const own = facts.filter(({ visitId }) => visitId === id)
      if (own.length === 0) return []
      const answered = impressions.filter(({ visitId }) => visitId === id)
      return [lineOfVisit(own, answered, recorded.has(id), { names, caseAt: caseAt() })]
    })
  }

  async function visit(id: string, reader: Language): Promise<VisitReply> {
    const events = await findVisitEvents(pool, showroomId, id)
    if (events.length === 0) throw visitUnknown()
    const facts = events.map(factOf)
    const promptIds = events.flatMap(({ event }) => ("promptId" in event ? [event.promptId] : []))
    const [impressions, recording, names, question] = await Promise.all([
      findVisitImpressions(pool, [id]),
      findRecording(pool, id),
      namesOf(facts, reader),
      findQuestions(pool, showroomId, [...new Set(promptIds)], reader),
    ])
    const told = events.slice(0, MOST_MOMENTS)
    const byId = new Map(impressions.map((each) => [each.id, each]))
    return {
      visit: lineOfVisit(facts.slice(0, MOST_MOMENTS), impressions, recording !== null, {
        names,
        caseAt: caseAt(),
      }),
      moments: told.map((event) => momentOf(event, byId, { names, caseAt: caseAt(), question })),
      cut: events.length > told.length,
      recording,
    }
  }

  return new Hono<HttpEnv>()
    .get("/api/visits", guard, async (c) => {
      const query = readVisitsQuery(c.req.queries(), today())
      const { ids, next } = await listVisits(pool, query, { showroomId, timezone, caseAt: caseAt() })
      c.header("Cache-Control", "no-store")
      return c.json({
        visits: await lines(ids, language(c)),
        next: next ? writeVisitsCursor(next) : null,
      } satisfies VisitsReply)
    })
    .get("/api/visits/:id", guard, async (c) => {
      const id = c.req.param("id")
      if (!VISIT.test(id)) throw visitUnknown()
      const reply = await visit(id, language(c))
      await noteAccess(id, c.get("staff"))
      c.header("Cache-Control", "no-store")
      return c.json(reply)
    })
}
