import type pg from "pg"
import type { Localized } from "../../domain/language.ts"
import type { Segment, TargetMetric } from "../../domain/target.ts"
import type { Action } from "../actions/action.ts"
import type { TargetStoreOptions } from "./target-store.ts"
import { transaction } from "./transaction.ts"

/** Something an action is linked to, in the words of whoever wrote it. */
export interface Linked {
  readonly kind: "case" | "entry"
  readonly id: string
  /** `null`: only a score. */
  readonly words: string | Localized | null
}

/** An entry of the boards that was done on a day. */
export interface DatedEntry {
  readonly id: string
  readonly said: Localized
  readonly did: Localized
  readonly on: string
  readonly placeKind: "zone" | "touchpoint" | "product" | null
  readonly placeId: string | null
}

export interface ActionStore {
  /** Latest first. */
  list(): Promise<readonly Action[]>
  find(id: string): Promise<Action | null>
  /** Those that name a case, latest first; at most as many as are told of one. */
  ofCase(id: string): Promise<readonly Action[]>
  links(id: string): Promise<readonly Linked[]>
  /** Those of these that are there. */
  known(cases: readonly string[], entries: readonly string[]): Promise<ReadonlySet<string>>
  /** What was published of deeds of these days. */
  entriesBetween(from: string, to: string): Promise<readonly DatedEntry[]>
  /** Writes an action while nobody else can; `decide` throws to refuse. */
  write(id: string, decide: (before: Action | null) => Action): Promise<Action>
  /** `false`: there is none. */
  discard(id: string, mayGo: (action: Action) => void): Promise<boolean>
}

interface ActionRow {
  readonly id: string
  readonly version: number
  readonly what: string
  readonly happened_on: string
  readonly who: string
  readonly target_id: string | null
  readonly metric: TargetMetric | null
  readonly segment: Segment | null
  readonly noted_by_id: string
  readonly noted_by_name: string
  readonly changed_at: Date
  readonly cases: readonly string[]
  readonly entries: readonly string[]
}

const MOST_LISTED = 500
const MOST_OF_CASE = 20
const linked = (column: "case_id" | "entry_id") => `array(select ${column}::text from action_links
  where action_id = actions.id and ${column} is not null order by 1)`
const COLUMNS = `id, version, what, happened_on::text as happened_on, who, target_id, metric, segment, noted_by_id,
  noted_by_name, changed_at, ${linked("case_id")} as cases, ${linked("entry_id")} as entries`

function actionOf(row: ActionRow): Action {
  const { id, version, what, who, target_id: target, metric, segment, cases, entries } = row
  return {
    ...{ id, version, what, who, target, cases, entries },
    on: row.happened_on,
    measure: metric && segment ? { metric, segment } : null,
    notedBy: { id: row.noted_by_id, name: row.noted_by_name },
    changedAt: row.changed_at.getTime(),
  }
}

const SAVE = `
insert into actions (id, showroom_id, version, what, happened_on, who, target_id, metric, segment, noted_by_id, noted_by_name,
  changed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
on conflict (id) do update set version = excluded.version, what = excluded.what, happened_on = excluded.happened_on,
  who = excluded.who, target_id = excluded.target_id, metric = excluded.metric, segment = excluded.segment,
  changed_at = excluded.changed_at,
  told_on = case when (actions.happened_on, actions.metric, actions.segment)
    is not distinct from (excluded.happened_on, excluded.metric, excluded.segment) then actions.told_on end`

const LINKS = `
select 'case' as kind, cases.id, cases.comment as words, null::jsonb as said from action_links
join cases on cases.id = case_id where action_id = $1
union all
select 'entry', board_entries.id, null, did from action_links join board_entries on board_entries.id = entry_id
where action_id = $1`

const lockOne = (client: pg.ClientBase, id: string) =>
  client.query("select pg_advisory_xact_lock(hashtextextended($1, 43))", [id])

async function saveLinks(client: pg.ClientBase, { id, cases, entries }: Action): Promise<void> {
  await client.query("delete from action_links where action_id = $1", [id])
  await client.query(
    `insert into action_links (action_id, case_id, entry_id)
     select $1::uuid, each, null::uuid from unnest($2::uuid[]) as each
     union all select $1::uuid, null::uuid, each from unnest($3::uuid[]) as each`,
    [id, cases, entries],
  )
}

export function createActionStore({ pool, showroomId, now }: TargetStoreOptions): ActionStore {
  async function find(client: pg.Pool | pg.ClientBase, id: string): Promise<Action | null> {
    const { rows } = await client.query<ActionRow>(
      `select ${COLUMNS} from actions where showroom_id = $1 and id = $2`,
      [showroomId, id],
    )
    return rows[0] ? actionOf(rows[0]) : null
  }
  return {
    find: (id) => find(pool, id),
    list: async () => {
      const { rows } = await pool.query<ActionRow>(
        `select ${COLUMNS} from actions where showroom_id = $1 order by happened_on desc, id desc limit ${MOST_LISTED}`,
        [showroomId],
      )
      return rows.map(actionOf)
    },
    ofCase: async (id) => {
      const { rows } = await pool.query<ActionRow>(
        `select ${COLUMNS} from actions where showroom_id = $1
           and id in (select action_id from action_links where case_id = $2)
         order by happened_on desc, id desc limit ${MOST_OF_CASE}`,
        [showroomId, id],
      )
      return rows.map(actionOf)
    },
    links: async (id) => {
      const { rows } = await pool.query<{
        kind: Linked["kind"]
        id: string
        words: string | null
        said: Localized | null
      }>(LINKS, [id])
      return rows.map(({ kind, id: key, words, said }) => ({ kind, id: key, words: said ?? words }))
    },
    known: async (cases, entries) => {
      const { rows } = await pool.query<{ id: string }>(
        `select id::text from cases where showroom_id = $1 and id = any($2::uuid[])
         union all select id::text from board_entries where showroom_id = $1 and id = any($3::uuid[])`,
        [showroomId, cases, entries],
      )
      return new Set(rows.map(({ id }) => id))
    },
    entriesBetween: async (from, to) => {
      const { rows } = await pool.query<DatedEntry>(
        `select id, said, did, happened_on::text as "on", place_kind as "placeKind", place_id as "placeId"
         from board_entries where showroom_id = $1 and state = 'published' and outcome = 'done'
           and happened_on between $2 and $3 order by happened_on, id limit 100`,
        [showroomId, from, to],
      )
      return rows
    },
    write: (id, decide) =>
      transaction(pool, async (client) => {
        await lockOne(client, id)
        const action = decide(await find(client, id))
        const { version, what, on, who, target, measure, notedBy } = action
        await client.query(SAVE, [
          ...[id, showroomId, version, what, on, who, target, measure?.metric ?? null],
          ...[measure ? JSON.stringify(measure.segment) : null, notedBy.id, notedBy.name, new Date(now())],
        ])
        await saveLinks(client, action)
        return action
      }),
    discard: (id, mayGo) =>
      transaction(pool, async (client) => {
        await lockOne(client, id)
        const action = await find(client, id)
        if (!action) return false
        mayGo(action)
        await client.query("delete from actions where id = $1", [id])
        return true
      }),
  }
}
