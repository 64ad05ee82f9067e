import type pg from "pg"
import type { SourceRef } from "../../domain/board.ts"
import type { Entry, EntryDeed, EntryHistoryDetail } from "../boards/entry.ts"
import type { Written } from "../boards/write-entry.ts"
import type { Person } from "../cases/case.ts"
import { countPeople, type Voices } from "./boards/count-people.ts"
import { ENTRY_COLUMNS, type EntryRow, entryOfRow } from "./boards/entry-row.ts"
import { findSources, linkedSources, type Source, type SourcesQuery, saveLinks } from "./boards/sources.ts"
import { transaction } from "./transaction.ts"

export interface HistoryRecord {
  readonly n: number
  readonly at: number
  readonly kind: EntryDeed
  readonly by: Person
  readonly detail: EntryHistoryDetail
}

export type LinkedSource = Source & { readonly name: string | null }

export interface BoardStore {
  /** The newest that are published. */
  published(limit: number): Promise<readonly Entry[]>
  /** All, those changed last first. */
  list(): Promise<readonly Entry[]>
  find(id: string): Promise<Entry | null>
  voices(ids: readonly string[]): Promise<ReadonlyMap<string, Voices>>
  links(id: string): Promise<readonly LinkedSource[]>
  history(id: string): Promise<readonly HistoryRecord[]>
  sources(query: SourcesQuery): Promise<readonly Source[]>
  /** Writes an entry while nobody else can; `check` sees what would be linked, and throws to undo it. */
  write(
    id: string,
    who: Person,
    decide: (before: Entry | null, links: readonly SourceRef[]) => Written,
    check: (entry: Entry, links: readonly LinkedSource[]) => void,
  ): Promise<Entry>
  /** Deletes an entry; `mayGo` sees it first, and throws to keep it. `false`: there is none. */
  discard(id: string, mayGo: (entry: Entry) => void): Promise<boolean>
}

export interface BoardStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const MOST_LISTED = 500

const SAVE = `
insert into board_entries (id, showroom_id, state, version, said, did, outcome, happened_on, place_kind, place_id, metric,
  made_at, changed_at, published_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)
on conflict (id) do update set state = excluded.state, version = excluded.version, said = excluded.said,
  did = excluded.did, outcome = excluded.outcome, happened_on = excluded.happened_on,
  place_kind = excluded.place_kind, place_id = excluded.place_id, metric = excluded.metric,
  changed_at = excluded.changed_at, published_at = excluded.published_at`

async function saveEntry(client: pg.ClientBase, showroomId: string, entry: Entry): Promise<void> {
  const { id, state, version, said, did, outcome, on, place, metric, changedAt, publishedAt } = entry
  const published = publishedAt === null ? null : new Date(publishedAt)
  await client.query(SAVE, [
    ...[id, showroomId, state, version, JSON.stringify(said), JSON.stringify(did), outcome, on],
    ...[place?.kind ?? null, place?.id ?? null, metric, new Date(changedAt), published],
  ])
}

/** Of two who make the same entry at once one waits for the other: there is no row yet that could be locked. */
const lockOne = (client: pg.ClientBase, id: string) =>
  client.query("select pg_advisory_xact_lock(hashtextextended($1, 21))", [id])

export function createBoardStore({ pool, showroomId, now }: BoardStoreOptions): BoardStore {
  async function find(client: pg.Pool | pg.ClientBase, id: string): Promise<Entry | null> {
    const { rows } = await client.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from board_entries where showroom_id = $1 and id = $2`,
      [showroomId, id],
    )
    return rows[0] ? entryOfRow(rows[0]) : null
  }
  async function listed(where: string, order: string, limit: number): Promise<readonly Entry[]> {
    const { rows } = await pool.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from board_entries where showroom_id = $1 ${where}
       order by ${order} desc, id desc limit $2`,
      [showroomId, limit],
    )
    return rows.map(entryOfRow)
  }
  return {
    published: (limit) => listed("and state = 'published'", "published_at", limit),
    list: () => listed("", "changed_at", MOST_LISTED),
    find: (id) => find(pool, id),
    voices: (ids) => countPeople(pool, ids),
    links: (id) => linkedSources(pool, id),
    sources: (query) => findSources(pool, showroomId, query),
    history: async (id) => {
      const { rows } = await pool.query<{
        n: string
        at: Date
        kind: EntryDeed
        by_id: string
        by_name: string
        detail: EntryHistoryDetail
      }>("select n, at, kind, by_id, by_name, detail from board_history where entry_id = $1 order by n", [id])
      return rows.map(({ n, at, kind, by_id, by_name, detail }) => ({
        ...{ kind, detail },
        n: Number(n),
        at: at.getTime(),
        by: { id: by_id, name: by_name },
      }))
    },
    write: (id, who, decide, check) =>
      transaction(pool, async (client) => {
        await lockOne(client, id)
        const before = await find(client, id)
        const { entry, links, note } = decide(before, before ? await linkedSources(client, id) : [])
        if (note === null) return entry
        await saveEntry(client, showroomId, entry)
        await saveLinks(client, showroomId, id, links)
        check(entry, await linkedSources(client, id))
        await client.query(
          "insert into board_history (entry_id, at, kind, by_id, by_name, detail) values ($1, $2, $3, $4, $5, $6)",
          [id, new Date(now()), note.kind, who.id, who.name, JSON.stringify(note.detail)],
        )
        return entry
      }),
    discard: (id, mayGo) =>
      transaction(pool, async (client) => {
        await lockOne(client, id)
        const entry = await find(client, id)
        if (!entry) return false
        mayGo(entry)
        await client.query("delete from board_entries where id = $1", [id])
        return true
      }),
  }
}
