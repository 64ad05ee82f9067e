import pg from "pg"
import { MEMBER_DAYS, type MemberCounts } from "../../../protocol/member-metrics.ts"
import { MEMBER_COUNTS } from "../../events/counted-days.ts"
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

const STATE = `
select json_build_array(max(stamp), count(*))::text as state from counted_days
where showroom_id = $1 and what = '${MEMBER_COUNTS}' and day between $2::date - $4::int and $3`

/** Questions that are remembered: of a few people who look at the same time. */
const REMEMBERED = 50

interface Remembered {
  /** Of the stamps of its days, when it was counted. */
  readonly state: string
  readonly counts: readonly MemberCounts[]
}

const memories = new WeakMap<pg.Pool, Map<string, Remembered>>()

function memoryOf(pool: Queryable): Map<string, Remembered> {
  if (!(pool instanceof pg.Pool)) return new Map()
  const known = memories.get(pool) ?? new Map<string, Remembered>()
  memories.set(pool, known)
  return known
}

/** Puts it last, and forgets what wasn't asked for longest. */
function keep(memory: Map<string, Remembered>, name: string, made: Remembered): readonly MemberCounts[] {
  memory.delete(name)
  memory.set(name, made)
  for (const oldest of memory.keys()) {
    if (memory.size <= REMEMBERED) break
    memory.delete(oldest)
  }
  return made.counts
}

/**
 * The members of each of these periods, as MEMBER_DAYS tells who is one. The first period holds the others. They can't be added
 * up from those of days, so they are counted anew whenever somebody came on a day that they depend on.
 */
export async function readMembers(
  pool: Queryable,
  showroomId: string,
  periods: readonly [Range, ...Range[]],
): Promise<readonly MemberCounts[]> {
  const memory = memoryOf(pool)
  const name = JSON.stringify([showroomId, periods])
  const { from, to } = periods[0]
  // Before it is counted: what comes in between is counted too, and makes the state another.
  const { rows: states } = await pool.query<{ state: string }>(STATE, [showroomId, from, to, MEMBER_DAYS])
  const state = states[0]?.state ?? ""
  const known = memory.get(name)
  if (known?.state === state) return keep(memory, name, known)
  const { rows: counts } = await pool.query<MemberCounts>(COUNT, [
    showroomId,
    periods.map((period) => period.from),
    periods.map((period) => period.to),
    MEMBER_DAYS,
  ])
  return keep(memory, name, { state, counts })
}
