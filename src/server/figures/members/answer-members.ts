import {
  HIDDEN_UNDER,
  hiddenFigure,
  METRIC_DEFINITIONS,
  participation,
  retention,
} from "../../../metrics/index.ts"
import {
  MEMBER_DAYS,
  MEMBER_METRICS,
  MEMBER_PERIODS,
  type MemberCounts,
  type MemberFigure,
  type MemberMetric,
  type MemberPeriod,
  type MemberReply,
} from "../../../protocol/member-metrics.ts"
import { MEMBER_COUNTS } from "../../events/counted-days.ts"
import { periodsOf } from "../breakdown.ts"
import { addDays } from "../calendar.ts"
import type { DivideOptions } from "../divide.ts"
import { remembering } from "../memory/remembering.ts"
import { choice, type Parameters, type Range, readRange, refuseOthers, single } from "../metrics-query.ts"
import { readMembers } from "./read-members.ts"

export interface MemberQuery extends Range {
  readonly metric: MemberMetric
  readonly by: MemberPeriod | null
}

export function isMemberMetric(metric: string | undefined): metric is MemberMetric {
  return MEMBER_METRICS.some((each) => each === metric)
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readMemberQuery(parameters: Parameters, today: string): MemberQuery {
  refuseOthers(parameters, ["metric", "by", "from", "to", "lang"])
  const by = single(parameters, "by")
  return {
    metric: choice("metric", single(parameters, "metric") ?? "", MEMBER_METRICS),
    by: by === undefined ? null : choice("by", by, MEMBER_PERIODS),
    ...readRange(parameters, today),
  }
}

function memberFigure(metric: MemberMetric, members: MemberCounts): MemberFigure {
  const { start, end, joined, active } = members
  const isShare = metric === "participation"
  const figure = isShare ? participation(active, members.members) : retention(start, end, joined)
  const { n } = figure
  if (n < HIDDEN_UNDER) return { ...hiddenFigure(n), counts: null, hidden: "too-few", members: null }
  const part = isShare ? active : end - joined
  return { ...figure, counts: [n - part, part], hidden: false, members }
}

async function countMembers(
  { metric, by, from, to }: MemberQuery,
  { pool, registry: { showroomId, timezone } }: DivideOptions,
): Promise<MemberReply> {
  const periods = by === null ? [] : [...periodsOf(by, { from, to })]
  const counted = await readMembers(pool, showroomId, [{ from, to }, ...periods.map(([, period]) => period)])
  const [total, ...groups] = counted.map((counts) => memberFigure(metric, counts))
  return {
    ...{ metric, from, to, timezone },
    definition: METRIC_DEFINITIONS[metric],
    total: total ?? memberFigure(metric, { start: 0, end: 0, joined: 0, members: 0, active: 0 }),
    groups: periods.flatMap(([key], index) => {
      const figure = groups[index]
      return figure ? [{ key, label: key, ...figure }] : []
    }),
  }
}

/** Participation or retention of the members, whole and by period, as `src/metrics` defines them. */
export const answerMembers = remembering(countMembers, {
  whatsOf: () => [MEMBER_COUNTS],
  daysOf: ({ from, to }: MemberQuery) => ({ from: addDays(from, -MEMBER_DAYS), to }),
})
