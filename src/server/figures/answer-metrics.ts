import type { Language } from "../../domain/language.ts"
import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import type { MetricGroup, MetricsReply, WireMetric } from "../../protocol/metrics.ts"
import { type DivideOptions, divide } from "./divide.ts"
import { type FindTitles, readLabels } from "./labels.ts"
import type { MetricsQuery } from "./metrics-query.ts"
import { wireFigure } from "./wire-figure.ts"

export interface AnswerMetricsOptions extends DivideOptions {
  readonly findTitles: FindTitles
  readonly language: Language
}

/** The numbers of one question, as they may be sent. */
export async function answerMetrics(
  query: MetricsQuery & { readonly metric: WireMetric },
  options: AnswerMetricsOptions,
): Promise<MetricsReply> {
  const { registry, findTitles, language } = options
  const { metric, by, from, to } = query
  const { total, groups, isHidden } = await divide(query, options)
  const reply = {
    metric,
    definition: METRIC_DEFINITIONS[metric],
    from,
    to,
    timezone: registry.timezone,
    total: wireFigure(metric, total, isHidden(total)),
  }
  if (by === null) return { ...reply, groups: [] }
  const keys = groups.map(({ key }) => key)
  const labelOf = await readLabels({ by, keys, language, registry, findTitles })
  return {
    ...reply,
    groups: groups.map((group): MetricGroup => {
      return { key: group.key, label: labelOf(group.key), ...wireFigure(metric, group, isHidden(group)) }
    }),
  }
}
