import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { Acquaintance, RefusalReason, ReviewLanguage, ReviewState } from "../../domain/review.ts"
import type { ReviewListName, StaffReply, StaffReview } from "../../protocol/reviews.ts"
import type { FindTitles } from "../figures/labels.ts"
import { type WordsRow, wordsOf } from "./review-columns.ts"
import { signsIn } from "./signs-in.ts"

/** Where a page ends. */
export interface StaffCursor {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly id: string
}

export interface ListForStaffOptions {
  readonly showroomId: string
  readonly list: ReviewListName
  readonly cursor: StaffCursor | null
  readonly limit: number
  readonly language: Language
}

interface StaffRow extends WordsRow {
  readonly id: string
  readonly version: string
  readonly product_id: string
  readonly at: Date
  readonly sort_at: Date
  readonly state: ReviewState
  readonly reason: RefusalReason | null
  readonly decided_at: Date | null
  readonly decided_by_name: string | null
  readonly knows: Acquaintance | null
  readonly useful: number
  readonly replaces: (WordsRow & { readonly language: ReviewLanguage }) | null
  readonly replies: readonly (Omit<StaffReply, "text"> & { readonly text: string | null })[]
}

/** What waits comes oldest first, what is decided about newest first. A refusal that was answered isn't listed any more. */
const LISTS: Readonly<
  Record<ReviewListName, { readonly where: string; readonly sort: string; readonly up: boolean }>
> = {
  waiting: { where: "version.state = 'waiting'", sort: "version.written_at", up: true },
  published: { where: "version.state = 'published'", sort: "version.decided_at", up: false },
  refused: {
    where: `version.state = 'refused' and (version.title is not null or version.body is not null)
        and not exists (select 1 from review_versions as newer where newer.review_id = reviews.id and newer.n > version.n)`,
    sort: "version.decided_at",
    up: false,
  },
}

const COLUMNS = `
reviews.id, reviews.product_id, reviews.knows, version.id as version, version.stars, version.title, version.body,
version.name, version.language, version.written_at as at, version.state, version.reason, version.decided_at,
version.decided_by_name,
(select count(*)::int from review_votes where review_id = reviews.id) as useful,
(select json_build_object('stars', stars, 'title', title, 'body', body, 'name', name, 'language', language)
 from review_versions where review_id = reviews.id and state = 'published' and id <> version.id) as replaces,
coalesce((select json_agg(json_build_object('id', id, 'by', by_name, 'role', by_role, 'text', body, 'language', language,
   'at', at) order by n) from review_replies where review_id = reviews.id), '[]') as replies`

const FROM =
  "from reviews join review_versions as version on version.review_id = reviews.id where showroom_id = $1"

function reviewOf(row: StaffRow, label: string): StaffReview {
  const { id, version, product_id, state, reason, knows, useful, decided_at, decided_by_name } = row
  return {
    ...wordsOf(row),
    ...{ id, version, state, reason, knows, useful },
    product: { id: product_id, label },
    at: row.at.toISOString(),
    decided: decided_at ? { by: decided_by_name ?? "", at: decided_at.toISOString() } : null,
    signs: signsIn(row.title, row.body, row.name),
    replaces: row.replaces && wordsOf(row.replaces),
    replies: row.replies.map((reply) => ({ ...reply, at: new Date(reply.at).toISOString() })),
  }
}

export interface StaffListing {
  readonly reviews: readonly StaffReview[]
  readonly next: StaffCursor | null
}

export async function listForStaff(
  pool: pg.Pool,
  findTitles: FindTitles,
  { showroomId, list, cursor, limit, language }: ListForStaffOptions,
): Promise<StaffListing> {
  const { where, sort, up } = LISTS[list]
  const [beyond, order] = up ? [">", "asc"] : ["<", "desc"]
  const { rows } = await pool.query<StaffRow>(
    `select ${COLUMNS}, ${sort} as sort_at ${FROM} and ${where}
       and ($2::timestamptz is null or (${sort}, version.id) ${beyond} ($2, $3::uuid))
     order by ${sort} ${order}, version.id ${order} limit $4`,
    [showroomId, cursor ? new Date(cursor.at) : null, cursor?.id ?? null, limit + 1],
  )
  const shown = rows.slice(0, limit)
  const titles = await findTitles(
    shown.map(({ product_id }) => product_id),
    language,
  )
  const last = shown.at(-1)
  return {
    reviews: shown.map((row) => reviewOf(row, titles.get(row.product_id) ?? row.product_id)),
    next: rows.length > limit && last ? { at: last.sort_at.getTime(), id: last.version } : null,
  }
}

/** How many there are in each list. */
export async function countLists(
  pool: pg.Pool,
  showroomId: string,
): Promise<Readonly<Record<ReviewListName, number>>> {
  const count = (list: ReviewListName) => `count(*) filter (where ${LISTS[list].where})::int as ${list}`
  const { rows } = await pool.query<Record<ReviewListName, number>>(
    `select ${count("waiting")}, ${count("published")}, ${count("refused")} ${FROM}`,
    [showroomId],
  )
  return rows[0] ?? { waiting: 0, published: 0, refused: 0 }
}
