import { METRIC_DEFINITIONS } from "../../../metrics/index.ts"
import type { SignalReply } from "../../../protocol/signal-metrics.ts"
import type { AnswerMetricsOptions } from "../answer-metrics.ts"
import { type DivideOptions, divide, whatsOf } from "../divide.ts"
import { readLabels } from "../labels.ts"
import { remembering } from "../memory/remembering.ts"
import { signalFigure } from "./signal-figure.ts"
import type { SignalQuery } from "./signal-query.ts"

const figuresOf = remembering(
  async (query: SignalQuery, options: DivideOptions) => {
    const { metric } = query
    const { total, groups, isHidden } = await divide(query, options)
    return {
      total: signalFigure(metric, total, isHidden(total)),
      groups: groups.map((group) => ({ key: group.key, ...signalFigure(metric, group, isHidden(group)) })),
    }
  },
  { whatsOf: ({ metric }) => whatsOf(metric) },
)

/** What visits tell without being asked, as it may be sent. */
export async function answerSignals(query: SignalQuery, options: AnswerMetricsOptions): Promise<SignalReply> {
  const { registry, findTitles, language } = options
  const { metric, by, from, to } = query
  const { total, groups } = await figuresOf(query, options)
  const keys = groups.map(({ key }) => key)
  const labelOf = by === null ? null : await readLabels({ by, keys, language, registry, findTitles })
  return {
    ...{ metric, by, from, to },
    definition: METRIC_DEFINITIONS[metric],
    timezone: registry.timezone,
    total,
    groups: labelOf ? groups.map(({ key, ...figure }) => ({ key, label: labelOf(key), ...figure })) : [],
  }
}
