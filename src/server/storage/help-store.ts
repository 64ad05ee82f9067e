import { createHash } from "node:crypto"
import type pg from "pg"
import type { Event } from "../../domain/event.ts"
import type { HelpLine } from "../../protocol/help.ts"
import type { HelpChange, HelpRequest } from "../help/help-request.ts"
import { insertLine, readLines } from "./help/lines.ts"
import { COLUMNS, type RequestRow, requestOf, valuesOf } from "./help/request-row.ts"
import { transaction } from "./transaction.ts"

/** Requests for help. Events about them are written in the same transaction and wait until they are delivered. */
export interface HelpStore {
  /** `null`: there is none with this id, or, with a key, none that was asked with it. */
  find(id: string, key?: string): Promise<HelpRequest | null>
  /** Keeps a new request. `false`: there is one with this id already. */
  add(request: HelpRequest, key: string, events: readonly Event[]): Promise<boolean>
  /** Changes one request while nobody else can; `null` as `find`. Resolves to what it was changed to when that is kept. */
  change(id: string, key: string | null, decide: Decide): Promise<Changed | null>
  /** Those that aren't closed, oldest first, at most `max` of a kind. */
  open(max: number): Promise<readonly HelpRequest[]>
  /** Closed since then, newest first. */
  closedSince(time: number, max: number): Promise<readonly HelpRequest[]>
  /** How many requests asked before this one wait too. */
  before(request: HelpRequest): Promise<number>
  /** Whether the visit has a request that isn't over, other than this one, which may be sent twice at the same moment. */
  hasOpen(visitId: string, otherThan: string): Promise<boolean>
  /** The latest request of the visit that was handled and closed since then; `null`: there is none. */
  handledSince(visitId: string, time: number): Promise<HelpRequest | null>
  /** Those with these ids that are still kept. */
  some(ids: readonly string[]): Promise<readonly HelpRequest[]>
  seen(id: string, at: number): Promise<void>
  lines(ids: readonly string[]): Promise<ReadonlyMap<string, readonly HelpLine[]>>
  /** Erases the contacts of what was closed before then, and whole requests and messages that are older than `oldest`. */
  forget(options: { contactsBefore: number; oldest: number }): Promise<void>
}

export type Decide = (request: HelpRequest) => {
  readonly change: HelpChange
  readonly events: readonly Event[]
}
export interface Changed {
  readonly request: HelpRequest
  readonly change: HelpChange
}

export interface HelpStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Writes what follows from a request, in its transaction. */
  readonly follow?: (client: pg.ClientBase, request: HelpRequest) => Promise<void>
}

const hashOf = (key: string) => createHash("sha256").update(key).digest()
const SELECT = `select ${COLUMNS.join(", ")} from help_requests where showroom_id = $1`
const PLACES = COLUMNS.map((_, index) => `$${index + 3}`).join(", ")
const INSERT = `insert into help_requests (showroom_id, key_hash, ${COLUMNS.join(", ")}) values ($1, $2, ${PLACES})
  on conflict (id) do nothing`
const UPDATE = `update help_requests set (${COLUMNS.join(", ")}) = row (${COLUMNS.map((_, index) => `$${index + 2}`).join(", ")})
  where showroom_id = $1 and id = $2`

async function keepEvents(client: pg.PoolClient, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    await client.query("insert into help_events (id, made_at, body) values ($1, $2, $3)", [
      event.id,
      event.at,
      JSON.stringify(event),
    ])
  }
}

export function createHelpStore({ pool, showroomId, follow }: HelpStoreOptions): HelpStore {
  async function select(where: string, values: readonly unknown[], client: pg.Pool | pg.PoolClient = pool) {
    const { rows } = await client.query<RequestRow>(`${SELECT} ${where}`, [showroomId, ...values])
    return rows.map(requestOf)
  }
  const byId = (key: string | null | undefined) => (key ? "and id = $2 and key_hash = $3" : "and id = $2")
  const withKey = (id: string, key: string | null | undefined) => (key ? [id, hashOf(key)] : [id])

  return {
    find: async (id, key) => (await select(byId(key), withKey(id, key)))[0] ?? null,
    add: (request, key, events) =>
      transaction(pool, async (client) => {
        const { rowCount } = await client.query(INSERT, [showroomId, hashOf(key), ...valuesOf(request)])
        if (rowCount === 0) return false
        await keepEvents(client, events)
        await follow?.(client, request)
        return true
      }),
    change: (id, key, decide) =>
      transaction(pool, async (client) => {
        const [before] = await select(`${byId(key)} for update`, withKey(id, key), client)
        if (!before) return null
        const { change, events } = decide(before)
        if (change.kind !== "changed") return { request: before, change }
        const isNew = change.line ? await insertLine(client, id, change.line) : true
        if (isNew === "full") return { request: before, change: { kind: "refused", reason: "full" } }
        if (!isNew) return { request: before, change: { kind: "same" } }
        await client.query(UPDATE, [showroomId, ...valuesOf(change.request)])
        await keepEvents(client, events)
        await follow?.(client, change.request)
        return { request: change.request, change }
      }),
    open: async (max) => [
      ...(await select("and state <> 'closed' and kind = 'request' order by requested_at, id limit $2", [
        max,
      ])),
      ...(await select("and state <> 'closed' and kind = 'message' order by requested_at, id limit $2", [
        max,
      ])),
    ],
    closedSince: (time, max) =>
      select("and state = 'closed' and closed_at >= $2 order by closed_at desc, id desc limit $3", [
        new Date(time),
        max,
      ]),
    before: async ({ requestedAt, id }) => {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from help_requests where showroom_id = $1 and kind = 'request'
         and state = 'waiting' and (requested_at, id) < ($2, $3)`,
        [showroomId, new Date(requestedAt), id],
      )
      return rows[0]?.count ?? 0
    },
    hasOpen: async (visitId, otherThan) =>
      (
        await select(
          "and visit_id = $2 and id <> $3 and kind = 'request' and state in ('waiting', 'taken') limit 1",
          [visitId, otherThan],
        )
      ).length > 0,
    handledSince: async (visitId, time) =>
      (
        await select(
          `and visit_id = $2 and kind = 'request' and state = 'closed' and ending = 'handled' and closed_at >= $3
           order by closed_at desc limit 1`,
          [visitId, new Date(time)],
        )
      )[0] ?? null,
    some: (ids) => (ids.length === 0 ? Promise.resolve([]) : select("and id = any($2::uuid[])", [ids])),
    seen: async (id, at) => {
      await pool.query(
        "update help_requests set seen_at = $3 where showroom_id = $1 and id = $2 and seen_at < $3",
        [showroomId, id, new Date(at)],
      )
    },
    lines: (ids) => readLines(pool, ids),
    forget: async ({ contactsBefore, oldest }) => {
      await pool.query(
        "update help_requests set contact = null where showroom_id = $1 and state = 'closed' and contact is not null and closed_at < $2",
        [showroomId, new Date(contactsBefore)],
      )
      await pool.query("delete from help_requests where showroom_id = $1 and requested_at < $2", [
        showroomId,
        new Date(oldest),
      ])
    },
  }
}
