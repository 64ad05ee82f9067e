import type { Storage } from "../../../src/server/storage/storage.ts"
import type { LooseEvent } from "./make-events.ts"
import { PRODUCTS } from "./test-registry.ts"

const romeDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" })
/** Whose place an impression is counted in, the first that it has. */
const PLACED_BY = ["shown", "answered", "dismissed", "amended", "withdrawn"]

/** What a product is counted under. */
function productKey(productId: unknown): string {
  if (productId === undefined) return "(none)"
  return PRODUCTS.find((known) => known === productId) ?? "(unknown)"
}

function newest(events: readonly LooseEvent[]): LooseEvent | undefined {
  return events.toSorted((a, b) => `${a.at}${a.id}`.localeCompare(`${b.at}${b.id}`)).at(-1)
}

/** What the counts of test-registry's showroom should be, reckoned the simple way from all events at once. */
export function recount(events: readonly LooseEvent[]): Record<string, number> {
  const counts: Record<string, number> = {}
  const bump = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1
  }
  for (const id of new Set(events.map(({ impressionId }) => impressionId))) {
    const mine = events.filter(({ impressionId }) => impressionId === id)
    const of = (kind: string) => mine.filter(({ type }) => type === `prompt.${kind}`)
    const home = newest(of(PLACED_BY.find((kind) => of(kind).length > 0) ?? ""))
    const answer = newest(of("amended")) ?? of("answered")[0]
    // An amendment without words leaves those of before; one with empty words takes them back.
    const words = newest(of("amended").filter(({ comment }) => comment !== undefined)) ?? of("answered")[0]
    const day = romeDay.format(new Date(String(home?.at)))
    for (const cell of [
      "total ",
      `product ${productKey(home?.productId)}`,
      `touchpoint ${home?.touchpointId}`,
    ]) {
      const name = `${home?.metric} ${day} ${cell}`
      bump(`${name} impressions`)
      if (answer && of("withdrawn").length === 0) bump(`${name} score ${answer.score}`)
      if (!answer && of("dismissed").length > 0) bump(`${name} dismissals`)
      if (words?.comment && of("withdrawn").length === 0) bump(`${name} worded`)
    }
  }
  return counts
}

const COUNTED = `
select metric || ' ' || day || ' ' || dimension || ' ' || key || ' ' || name as name, sum(count)::int as count
from (
  select metric, day, dimension, key, name, count from rollups,
  lateral (values ('impressions', impressions), ('dismissals', dismissals), ('worded', worded),
    ('c0', c0), ('c1', c1), ('c2', c2), ('c3', c3), ('c4', c4), ('c5', c5), ('c6', c6), ('c7', c7), ('c8', c8),
    ('c9', c9), ('c10', c10)) as each(column_name, count),
  lateral (select case when column_name ~ '^c[0-9]'
    then 'score ' || (substr(column_name, 2)::int + split_part(scale, '-', 1)::int) else column_name end as name) as named
) as counts
where count <> 0 and dimension in ('total', 'product', 'touchpoint')
group by 1`

const SAME = `
select
  (select array[sum(impressions), sum(dismissals), sum(worded), sum(c0), sum(c1), sum(c4), sum(c10)]::text from rollup_cube)
  is not distinct from
  (select array[sum(impressions), sum(dismissals), sum(worded), sum(c0), sum(c1), sum(c4), sum(c10)]::text from rollups
   where dimension = 'total') as same`

/** What the database counts, as `recount` reckons it; throws when its two ways of counting disagree. */
export async function counted(pool: Storage["pool"]): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(COUNTED)
  const [check] = (await pool.query<{ same: boolean }>(SAME)).rows
  if (!check?.same) throw new Error("the marginals and the cube disagree")
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
