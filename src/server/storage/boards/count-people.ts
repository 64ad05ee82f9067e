import type { Queryable } from "../../figures/read-counts.ts"
import { STILL_SAID } from "./still-said.ts"

export interface Voices {
  readonly people: number
  /** Cases and comments. */
  readonly sources: number
}

const COUNT = `
with said as (${STILL_SAID}), known as (
  select said.entry_id, coalesce(said.visitor,
    (select encode(others.visitor, 'hex') from impressions as others
     where others.visit_id = said.visit_id and others.visitor is not null limit 1),
    'visit ' || said.visit_id) as person
  from said where said.entry_id = any($1::uuid[]))
select entry_id, count(distinct person)::int as people, count(*)::int as sources from known group by entry_id`

/** How many people said what entries come from: counted, never told. */
export async function countPeople(
  client: Queryable,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, Voices>> {
  const { rows } = await client.query<Voices & { entry_id: string }>(COUNT, [entryIds])
  return new Map(rows.map(({ entry_id, people, sources }) => [entry_id, { people, sources }]))
}
