import type pg from "pg"
import { type AuditActor, type AuditPage, type AuditQuery, listActors, listEntries } from "./list-entries.ts"

/** Something that somebody of the staff did and others may have to account for. */
export interface AuditNote {
  /** Their id. */
  readonly actor: string
  /** What was done, as `thing.done`: `export.downloaded`, `webhook.created`, `role.changed`. */
  readonly action: string
  /** What or whom it was done to, in words that stay understandable. Nothing of a visitor: it can't be taken back. */
  readonly subject: string
  readonly details?: Readonly<Record<string, string | number>>
}

/** Who did what, when. What was noted is never changed; it goes when it is older than it may be. */
export interface AuditLog {
  /**
   * Notes it with the name that its actor has now, in `client`'s transaction when there is one. Rejects when it can't be
   * kept: then the deed mustn't be done either.
   *
   *     await audit.note({ actor: staff.id, action: "export.downloaded", subject: "answers.csv", details: { rows: 120 } })
   */
  note(entry: AuditNote, client?: pg.ClientBase): Promise<void>
  /** The newest first, a page at a time, replays that were watched among them. */
  list(query: AuditQuery): Promise<AuditPage>
  /** Everybody who is in it, by the name that they had last. */
  actors(): Promise<readonly AuditActor[]>
}

export interface AuditLogOptions {
  readonly pool: pg.Pool
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const ACTION = /^[a-z][a-z-]*\.[a-z][a-z-]*$/

export function createAuditLog({ pool, now }: AuditLogOptions): AuditLog {
  return {
    note: async ({ actor, action, subject, details = {} }, client) => {
      if (!ACTION.test(action)) throw new RangeError(`audit: "${action}" isn't called as thing.done`)
      await (client ?? pool).query(
        `insert into audit_log (at, actor_id, actor_name, action, subject, details)
         values ($1, $2, (select name from staff where id = $2), $3, $4, $5)`,
        [new Date(now()), actor, action, subject, JSON.stringify(details)],
      )
    },
    list: (query) => listEntries(pool, query),
    actors: () => listActors(pool),
  }
}
