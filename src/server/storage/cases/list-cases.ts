import type pg from "pg"
import type { Case } from "../../cases/case.ts"
import { CASE_COLUMNS, type CaseRow, caseOfRow } from "./case-row.ts"

export const CASE_LISTS = ["open", "mine", "closed"] as const
export type CaseListName = (typeof CASE_LISTS)[number]

/** What cases may be about. */
export const ABOUT = ["touchpoint", "zone", "product"] as const

export interface ListOptions {
  /** Only those about this; `null`: all. */
  readonly of?: { readonly kind: (typeof ABOUT)[number]; readonly key: string } | null
  readonly list: CaseListName
  readonly newestFirst: boolean
  readonly who: { readonly id: string; readonly role: string }
  readonly now: number
  readonly limit: number
  /** Where the page before ended. */
  readonly after: { readonly at: number; readonly id: string } | null
}

export interface CaseListing {
  readonly cases: readonly (Case & { readonly words: string | null })[]
  readonly more: boolean
  /** Of the open ones: those that are closed only grow in number, and nobody works through them. */
  readonly counts: Readonly<Record<"open" | "mine" | "overdue", number>>
}

/** What a guide may see: `maySee`, as a condition. `$2` is who looks, `$3` whether they are a guide. */
const MAY_SEE = `(not $3::boolean or cases.assignee_id = $2
  or (cases.assignee_id is null and cases.metric is distinct from 'nps' and cases.zone is not null))`

const WHERE: Readonly<Record<CaseListName, string>> = {
  open: "cases.state = 'open'",
  mine: "cases.state = 'open' and cases.assignee_id = $2",
  closed: "cases.state = 'closed'",
}

const COLUMN_OF: Readonly<Record<(typeof ABOUT)[number], string>> = {
  touchpoint: "cases.touchpoint_id",
  zone: "cases.zone",
  product: "cases.product_id",
}

/** As in the indexes of the lists: without them, sorting all closed cases took longer the more there were. */
const timeOf = (list: CaseListName) =>
  `date_trunc('milliseconds', ${list === "closed" ? "cases.closed_at" : "cases.opened_at"} at time zone 'UTC')`

const qualified = CASE_COLUMNS.split(", ")
  .map((column) => `cases.${column}`)
  .join(", ")

/** The hour that it is, as cases are counted by the one in which they are due. */
const THIS_HOUR = "date_bin('1 hour', $4::timestamptz, timestamptz '2000-01-01 00:00Z')"

const COUNT = `
select coalesce(sum(n), 0)::int as open, coalesce(sum(n) filter (where assignee_id = $2), 0)::int as mine,
  (coalesce(sum(n) filter (where waits and due < ${THIS_HOUR}), 0) + (
    select count(*) from cases where showroom_id = $1 and ${WHERE.open} and replied_at is null
      and due_at >= ${THIS_HOUR} and due_at < $4 and ${MAY_SEE}))::int as overdue
from open_case_counts where showroom_id = $1 and (not $3::boolean or assignee_id = $2 or for_guides)`

async function countCases(
  pool: pg.Pool,
  values: readonly unknown[],
  now: number,
): Promise<CaseListing["counts"]> {
  const { rows } = await pool.query<CaseListing["counts"]>(COUNT, [...values, new Date(now)])
  return rows[0] ?? { open: 0, mine: 0, overdue: 0 }
}

const ADD_UP = `
with all_rows as (delete from open_case_counts returning *)
insert into open_case_counts (showroom_id, assignee_id, for_guides, waits, due, n)
select showroom_id, assignee_id, for_guides, waits, due, sum(n) from all_rows group by 1, 2, 3, 4, 5 having sum(n) <> 0`

/** Makes one row of all that count the same: each change of a case adds one. */
export async function addUpOpenCases(pool: pg.Pool): Promise<void> {
  await pool.query(ADD_UP)
}

/** A page of a list, with how many are open. */
export async function listCases(
  pool: pg.Pool,
  showroomId: string,
  { list, newestFirst, who, now, limit, after, of = null }: ListOptions,
): Promise<CaseListing> {
  const values = [showroomId, who.id, who.role === "guide"]
  const [order, than] = newestFirst ? ["desc", "<"] : ["asc", ">"]
  const at = timeOf(list)
  const about = of === null ? "" : `and ${COLUMN_OF[of.kind]} = $5`
  const [since, id] = of === null ? ["$5", "$6"] : ["$6", "$7"]
  const paged =
    after === null
      ? ""
      : `and (${at}, cases.id) ${than} (${since}::timestamptz at time zone 'UTC', ${id}::uuid)`
  const [{ rows }, counts] = await Promise.all([
    pool.query<CaseRow & { words: string | null }>(
      `select ${qualified}, coalesce(cases.comment, help.about) as words
       from cases left join help_requests as help on help.id = cases.help_id
       where cases.showroom_id = $1 and ${WHERE[list]} and ${MAY_SEE} ${about} ${paged}
       order by ${at} ${order}, cases.id ${order} limit $4`,
      [
        ...values,
        limit + 1,
        ...(of === null ? [] : [of.key]),
        ...(after === null ? [] : [new Date(after.at), after.id]),
      ],
    ),
    countCases(pool, values, now),
  ])
  return {
    cases: rows.slice(0, limit).map((row) => ({ ...caseOfRow(row), words: row.words })),
    more: rows.length > limit,
    counts,
  }
}
