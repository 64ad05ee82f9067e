import type pg from "pg"
import { completionRate, HIDDEN_UNDER } from "../../metrics/index.ts"
import {
  INVITED_STAGES,
  type InvitationFiguresReply,
  type InvitedStage,
  type StageFigure,
} from "../../protocol/invitations.ts"

const TYPES: Readonly<Record<InvitedStage, string>> = {
  inspected: "product.inspected",
  cart: "cart.added",
  checkout: "checkout.started",
}

const after = (stage: InvitedStage) => `count(*) filter (where exists (
  select 1 from events where visitor = invited_visitors.visitor and showroom_id = $1 and type = '${TYPES[stage]}'
    and occurred_at >= came_at - interval '10 minutes'))::int as ${stage}`

/** An event can be a little older than the word that its visitor was invited: both are on their way. */
const VISITORS = `select count(*)::int as visitors, ${INVITED_STAGES.map(after).join(", ")}
from invited_visitors where showroom_id = $1`

const TOTALS = `
select (select count(*)::int from invitations where showroom_id = $1 and shared_at is not null) as sharers,
  (select coalesce(sum(count), 0)::float8 from invitation_openings where showroom_id = $1) as opened`

/** How many of them went so far; nothing of fewer than five. */
function stageOf(stage: InvitedStage, n: number, visitors: number): StageFigure {
  const few = visitors < HIDDEN_UNDER || (n > 0 && n < HIDDEN_UNDER)
  if (few) return { stage, n: null, share: null, low: null, high: null }
  const { value, low, high } = completionRate(n, visitors)
  return { stage, n, share: value, low, high }
}

/** What invitations led to, as far back as visitors and their events are kept. */
export async function readInvitationFigures(
  pool: pg.Pool,
  showroomId: string,
): Promise<InvitationFiguresReply> {
  const [totals, came] = await Promise.all([
    pool.query<{ sharers: number; opened: number }>(TOTALS, [showroomId]),
    pool.query<Record<InvitedStage | "visitors", number>>(VISITORS, [showroomId]),
  ])
  const { sharers = 0, opened = 0 } = totals.rows[0] ?? {}
  const [counts] = came.rows
  const visitors = counts?.visitors ?? 0
  const stages = INVITED_STAGES.map((stage) => stageOf(stage, counts?.[stage] ?? 0, visitors))
  return { sharers, opened, visitors, stages }
}
