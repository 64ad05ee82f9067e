import { Hono, type MiddlewareHandler } from "hono"
import type { LogReply } from "../../../protocol/access.ts"
import type { AuditLog } from "../../audit/audit-log.ts"
import { type LogQuery, readLogQuery, writeCursor } from "../../audit/log-query.ts"
import { writeLogCsv } from "../../audit/write-log-csv.ts"
import type { Schedule } from "../../events/live-feed.ts"
import { download } from "../../exports/download.ts"
import { textBytes } from "../../exports/text-bytes.ts"
import type { HttpEnv } from "../http-env.ts"

export interface LogRouteOptions {
  readonly audit: AuditLog
  readonly schedule: Schedule
  /** When a day begins in the showroom's time zone, in milliseconds since the epoch. */
  readonly begin: (day: string) => Promise<number>
  /** Lets the owner through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

const PAGE = 50

/** `/api/access/log`: who did what when, for the owner; as a page, and as CSV with the same filters. */
export function logRoute({ audit, schedule, begin, guard }: LogRouteOptions): Hono<HttpEnv> {
  const read = (parameters: Record<string, string>): Promise<LogQuery> => readLogQuery(parameters, { begin })
  return new Hono<HttpEnv>()
    .get("/api/access/log", guard, async (c) => {
      const query = await read(c.req.query())
      const [{ entries, next }, actors] = await Promise.all([
        audit.list({ ...query, limit: PAGE }),
        audit.actors(),
      ])
      return c.json({
        entries: entries.map(({ id, at, actor, actorName, action, subject, details }) => ({
          ...{ id, action, subject, details },
          at: new Date(at).toISOString(),
          actor: { id: actor, name: actorName },
        })),
        next: writeCursor(next),
        actors,
      } satisfies LogReply)
    })
    .get("/api/access/log.csv", guard, async (c) => {
      const query = await read(c.req.query())
      await audit.note({ actor: c.get("staff").id, action: "export.downloaded", subject: "log.csv" })
      c.header("Content-Type", "text/csv; charset=utf-8; header=present")
      c.header("Content-Disposition", 'attachment; filename="log.csv"')
      const bytes = textBytes(writeLogCsv(audit, { ...query, after: null }))
      return c.body(download(bytes, { schedule, onEnd: () => {} }))
    })
}
