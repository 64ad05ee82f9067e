import type { Team } from "../../domain/pulse.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import type { PulseMetricsReply, PulseResult, PulseResults } from "../../protocol/pulse-metrics.ts"
import type { Range } from "../figures/metrics-query.ts"
import { type AnswerPulseOptions, answerPulse } from "../figures/pulse/answer-pulse.ts"

const NOTHING: FigureReply = {
  value: null,
  low: null,
  high: null,
  n: 0,
  mean: null,
  counts: null,
  hidden: "too-few",
}

/** What staff see of their own pulse: the whole, and those who answer together with them, where that may be told. */
export async function tellResults(
  team: Team,
  range: Range,
  options: AnswerPulseOptions,
): Promise<PulseResults> {
  const ask = (metric: PulseMetricsReply["metric"], by: "team" | "week" | "statement" | null) =>
    answerPulse({ metric, by, ...range }, options)
  const [enps, engagement, participation, statements, weeks] = await Promise.all([
    ask("enps", "team"),
    ask("engagement", "team"),
    ask("team-participation", "team"),
    ask("engagement", "statement"),
    ask("enps", "week"),
  ])
  const own = ({ groups }: PulseMetricsReply): FigureReply => {
    const mine = groups.find(({ key }) => key === team)
    if (!mine) return NOTHING
    const { key: _, label: __, ...figure } = mine
    return figure
  }
  const whole: PulseResult = {
    enps: enps.total,
    engagement: engagement.total,
    participation: participation.total,
    statements: statements.groups,
    weeks: weeks.groups,
  }
  return {
    ...{ team, ...range, whole },
    own: {
      enps: own(enps),
      engagement: own(engagement),
      participation: own(participation),
      statements: [],
      weeks: [],
    },
  }
}
