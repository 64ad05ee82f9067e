import type pg from "pg"
import type { Outcome } from "../../../domain/board.ts"
import type { Localized } from "../../../domain/language.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../../protocol/metrics.ts"
import { STILL_SAID } from "./still-said.ts"

/** What was done about something that a visitor said. */
export interface Deed {
  /** Of the entry. */
  readonly id: string
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
  readonly readAt: number | null
  readonly impressionId: string | null
  readonly comment: string | null
  readonly zone: string | null
  readonly touchpoint: string | null
  readonly product: string | null
}

interface DeedRow {
  readonly id: string
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string
  readonly published_at: Date
  readonly read_at: Date | null
  readonly impression_id: string | null
  readonly words: string | null
  readonly zone: string | null
  readonly touchpoint: string | null
  readonly product: string | null
}

/** Looked up first: few of all that entries come from are this visitor's. */
const ANSWERS = "select id from impressions where visitor = decode($2, 'hex')"

const DEEDS = `
select distinct on (entries.id) entries.id, entries.said, entries.did, entries.outcome, entries.happened_on::text as on,
  entries.published_at, reads.read_at, mine.impression_id, mine.words, mine.zone, mine.touchpoint, mine.product
from (${STILL_SAID}) as mine join board_entries as entries on entries.id = mine.entry_id
left join board_reads as reads on reads.entry_id = entries.id and reads.visitor = $2
where entries.showroom_id = $1 and entries.state = 'published' and mine.visitor = $2
  and mine.entry_id in (select entry_id from board_links where impression_id in (${ANSWERS})
    or case_id in (select id from cases where visitor = $2 or impression_id in (${ANSWERS})))
order by entries.id, mine.at desc`

const keyOrNull = (key: string | null) => (key === KEY_NONE || key === KEY_UNKNOWN ? null : key)

/** What was published about what this visitor (SHA-256 of their secret) said, once each, newest first. */
export async function findDeeds(
  pool: pg.Pool,
  showroomId: string,
  visitor: string,
): Promise<readonly Deed[]> {
  const { rows } = await pool.query<DeedRow>(DEEDS, [showroomId, visitor])
  return rows
    .map(({ id, said, did, outcome, on, words, ...row }) => ({
      ...{ id, said, did, outcome, on },
      publishedAt: row.published_at.getTime(),
      readAt: row.read_at?.getTime() ?? null,
      impressionId: row.impression_id,
      comment: words,
      zone: keyOrNull(row.zone),
      touchpoint: keyOrNull(row.touchpoint),
      product: keyOrNull(row.product),
    }))
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
}

/** Notes that a visitor has seen what was done. `false`: there is no such deed for them. */
export async function markDeedRead(
  pool: pg.Pool,
  showroomId: string,
  visitor: string,
  entryId: string,
  at: Date,
): Promise<boolean> {
  const mine = (await findDeeds(pool, showroomId, visitor)).some(({ id }) => id === entryId)
  if (!mine) return false
  await pool.query(
    "insert into board_reads (entry_id, visitor, read_at) values ($1, $2, $3) on conflict do nothing",
    [entryId, visitor, at],
  )
  return true
}

/** Forgets what somebody said and has seen, in the transaction in which they are forgotten, before their cases are. */
export async function forgetVoicesOf(
  client: pg.ClientBase,
  { visitor, impressionIds }: { readonly visitor: string | null; readonly impressionIds: readonly string[] },
): Promise<void> {
  await client.query(
    `delete from board_links where impression_id = any($2) or case_id in (
       select id from cases where visitor = $1 or impression_id = any($2))`,
    [visitor, impressionIds],
  )
  await client.query("delete from board_reads where visitor = $1", [visitor])
}
