import type pg from "pg"
import type { SourceRef } from "../../../domain/board.ts"
import { KEY_NONE, KEY_UNKNOWN } from "../../../protocol/metrics.ts"
import { CASE_IS_SAID, STILL_SAID } from "./still-said.ts"

/** Something that a visitor said. */
export interface Source extends SourceRef {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly words: string | null
  readonly language: string
  readonly touchpoint: string | null
  readonly zone: string | null
  readonly product: string | null
  readonly state: "open" | "closed" | null
}

export interface SourcesQuery {
  /** Words to look for; empty: all. */
  readonly q: string
  readonly zone: string | null
  readonly touchpoint: string | null
  readonly product: string | null
}

interface SourceRow {
  readonly id: string
  readonly at: Date
  readonly words: string | null
  readonly language: string
  readonly touchpoint: string | null
  readonly zone: string | null
  readonly product: string | null
  readonly state: "open" | "closed" | null
}

/** Among so many of the newest cases, and of the newest comments, words are looked for. */
const LOOKED_AT = 4000
const MOST = 60

const keyOrNull = (key: string | null) => (key === KEY_NONE || key === KEY_UNKNOWN ? null : key)

function sourceOf(kind: SourceRef["kind"], { at, touchpoint, zone, product, ...row }: SourceRow): Source {
  return {
    ...row,
    kind,
    at: at.getTime(),
    touchpoint: keyOrNull(touchpoint),
    zone: keyOrNull(zone),
    product: keyOrNull(product),
  }
}

const CHOSEN = `($2 = '' or words ilike '%' || $2 || '%') and ($3::text is null or zone = $3)
  and ($4::text is null or touchpoint = $4) and ($5::text is null or product = $5)
  order by at desc, id desc limit ${MOST}`

const CASES = `
select * from (
  select cases.id::text, cases.opened_at as at, coalesce(cases.comment, help.about) as words, cases.language,
    cases.touchpoint_id as touchpoint, cases.zone, cases.product_id as product, cases.state
  from (select * from cases where showroom_id = $1 and ${CASE_IS_SAID}
    order by opened_at desc, id desc limit ${LOOKED_AT}) as cases
  left join help_requests as help on help.id = cases.help_id
  left join impressions as answers on answers.id = cases.impression_id
  where not coalesce(answers.withdrawn, false)
) as found where ${CHOSEN}`

const COMMENTS = `
select * from (
  select id, answered_at as at, comment as words, language, touchpoint, zone, product, null as state
  from impressions where showroom_id = $1 and answered_at is not null and not withdrawn and comment is not null
    and not exists (select 1 from cases where cases.impression_id = impressions.id)
  order by answered_at desc, id desc limit ${LOOKED_AT}
) as found where ${CHOSEN}`

/** `%` and `_` are looked for as they are. */
const asPattern = (words: string) => words.replace(/[\\%_]/g, "\\$&")

/** What visitors said lately that an entry could come from, newest first. */
export async function findSources(
  pool: pg.Pool,
  showroomId: string,
  { q, zone, touchpoint, product }: SourcesQuery,
): Promise<readonly Source[]> {
  const values = [showroomId, asPattern(q), zone, touchpoint, product]
  const [cases, comments] = await Promise.all([
    pool.query<SourceRow>(CASES, values),
    pool.query<SourceRow>(COMMENTS, values),
  ])
  return [
    ...cases.rows.map((row) => sourceOf("case", row)),
    ...comments.rows.map((row) => sourceOf("comment", row)),
  ]
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST)
}

/** What an entry comes from, as far as it is still said, newest first, with the name that was left with it. */
export async function linkedSources(
  client: pg.Pool | pg.ClientBase,
  entryId: string,
): Promise<readonly (Source & { readonly name: string | null })[]> {
  const { rows } = await client.query<SourceRow & { case_id: string | null; name: string | null }>(
    `select coalesce(case_id::text, impression_id) as id, case_id, at, words, name, language, touchpoint, zone, product,
       state
     from (${STILL_SAID}) as said where entry_id = $1 order by at desc, 1 desc`,
    [entryId],
  )
  return rows.map(({ case_id, name, ...row }) => ({
    ...sourceOf(case_id === null ? "comment" : "case", row),
    name: name || null,
  }))
}

const KNOWN_CASES = `insert into board_links (entry_id, case_id)
  select $1, cases.id from cases where cases.showroom_id = $2 and cases.id = any($3::uuid[]) and ${CASE_IS_SAID}
  on conflict do nothing`
const KNOWN_COMMENTS = `insert into board_links (entry_id, impression_id)
  select $1, id from impressions where showroom_id = $2 and id = any($3) and not withdrawn
    and answered_at is not null
  on conflict do nothing`

/** Links an entry to these and no others; what is gone meanwhile isn't linked. */
export async function saveLinks(
  client: pg.ClientBase,
  showroomId: string,
  entryId: string,
  links: readonly SourceRef[],
): Promise<void> {
  const ids = (kind: SourceRef["kind"]) => links.filter((link) => link.kind === kind).map(({ id }) => id)
  const [cases, comments] = [ids("case"), ids("comment")]
  await client.query(
    `delete from board_links where entry_id = $1
       and not coalesce(case_id = any($2::uuid[]), false) and not coalesce(impression_id = any($3), false)`,
    [entryId, cases, comments],
  )
  await client.query(KNOWN_CASES, [entryId, showroomId, cases])
  await client.query(KNOWN_COMMENTS, [entryId, showroomId, comments])
}
