import { MEMBER_DAYS, type MemberCounts } from "../../../protocol/member-metrics.ts"
import type { Range } from "../metrics-query.ts"
import type { Queryable } from "../read-counts.ts"

const COUNT = `
select (count(*) filter (where within))::int as members, (count(*) filter (where active))::int as active,
  (count(*) filter (where before))::int as start, (count(*) filter (where after))::int as "end",
  (count(*) filter (where after and not before))::int as joined
from unnest($2::date[], $3::date[]) with ordinality as period(first, last, place)
left join lateral (
  select bool_or(day >= first) as active, bool_or(day > first - $4::int) as within,
    bool_or(day < first) as before, bool_or(day > last - $4::int) as after
  from visitor_days where showroom_id = $1 and day between first - $4::int and last
  group by visitor
) as member on true
group by place order by place`

/** The members of each of these periods, as MEMBER_DAYS tells who is one. They can't be added up from those of days. */
export async function readMembers(
  pool: Queryable,
  showroomId: string,
  periods: readonly Range[],
): Promise<readonly MemberCounts[]> {
  const { rows } = await pool.query<MemberCounts>(COUNT, [
    showroomId,
    periods.map((period) => period.from),
    periods.map((period) => period.to),
    MEMBER_DAYS,
  ])
  return rows
}
