import type { Language } from "../../domain/language.ts"
import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import type { MetricGroup, MetricsReply, WireMetric } from "../../protocol/metrics.ts"
import { type DivideOptions, divide, whatsOf } from "./divide.ts"
import { type FindTitles, readLabels } from "./labels.ts"
import { remembering } from "./memory/remembering.ts"
import type { MetricsQuery } from "./metrics-query.ts"
import { wireFigure } from "./wire-figure.ts"

export interface AnswerMetricsOptions extends DivideOptions {
  readonly findTitles: FindTitles
  readonly language: Language
}

type Query = MetricsQuery & { readonly metric: WireMetric }

const figuresOf = remembering(
  async (query: Query, options: DivideOptions) => {
    const { metric } = query
    const { total, groups, isHidden } = await divide(query, options)
    return {
      total: wireFigure(metric, total, isHidden(total)),
      groups: groups.map((group) => ({ key: group.key, ...wireFigure(metric, group, isHidden(group)) })),
    }
  },
  // Prompts are listed in the showroom's order, and one can be published meanwhile.
  {
    whatsOf: ({ metric }) => whatsOf(metric),
    nameOf: ({ registry }) => [...registry.prompts.keys()].join(),
  },
)

/** The numbers of one question, as they may be sent. */
export async function answerMetrics(query: Query, options: AnswerMetricsOptions): Promise<MetricsReply> {
  const { registry, findTitles, language } = options
  const { metric, by, from, to } = query
  const { total, groups } = await figuresOf(query, options)
  const reply = {
    metric,
    definition: METRIC_DEFINITIONS[metric],
    from,
    to,
    timezone: registry.timezone,
    total,
  }
  if (by === null) return { ...reply, groups: [] }
  const keys = groups.map(({ key }) => key)
  const labelOf = await readLabels({ by, keys, language, registry, findTitles })
  return {
    ...reply,
    groups: groups.map(({ key, ...figure }): MetricGroup => ({ key, label: labelOf(key), ...figure })),
  }
}
