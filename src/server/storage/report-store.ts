import type pg from "pg"
import { v7 as newId } from "uuid"
import type { Report } from "../realtime/room/effect.ts"

/** What visitors reported about each other. */
export interface ReportStore {
  /** Resolves when it is on disk. */
  add(report: Report): Promise<void>
}

export interface ReportStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function createReportStore({ pool, showroomId, now }: ReportStoreOptions): ReportStore {
  return {
    add: async ({ by, of, name, reason, text, room, lines }) => {
      const quoted = lines.map((line) => ({ at: new Date(line.at).toISOString(), text: line.text }))
      await pool.query(
        `insert into reports (id, showroom_id, at, by_key, of_key, name, reason, comment, room, lines)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [newId(), showroomId, new Date(now()), by, of, name, reason, text, room, JSON.stringify(quoted)],
      )
    },
  }
}
