import { BYTE_ORDER_MARK, csvCell } from "../../domain/csv.ts"
import type { AuditLog } from "./audit-log.ts"
import type { AuditCursor } from "./list-entries.ts"
import type { LogQuery } from "./log-query.ts"

const COLUMNS = ["at", "actor_id", "actor_name", "action", "subject", "details"]
const AT_ONCE = 500

/** RFC 4180 in UTF-8 with a byte order mark, the newest first; what looks like a formula is text. */
export async function* writeLogCsv(audit: AuditLog, query: LogQuery): AsyncGenerator<string, void> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.join(",")}\r\n`
  let after: AuditCursor | null = null
  do {
    const page = await audit.list({ ...query, after, limit: AT_ONCE })
    yield page.entries
      .map(({ at, actor, actorName, action, subject, details }) => {
        const particulars = Object.entries(details)
          .map(([name, value]) => `${name}: ${value}`)
          .join("; ")
        const cells = [new Date(at).toISOString(), actor, actorName, action, subject, particulars]
        return `${cells.map((cell) => csvCell(cell, ",")).join(",")}\r\n`
      })
      .join("")
    after = page.next
  } while (after !== null)
}
