import type { Language } from "../../domain/language.ts"
import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import type { MetricGroup, MetricsReply } from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"
import { coarser, groupByPeriod, inOrder, isPeriod } from "./breakdown.ts"
import { type FindTitles, readLabels } from "./labels.ts"
import type { MetricsQuery } from "./metrics-query.ts"
import { groupsToHide } from "./protect-groups.ts"
import { type KeyCounts, type Queryable, readCounts } from "./read-counts.ts"
import { addCounts, PROMPTS_OF, sizeOf, wireFigure } from "./wire-figure.ts"

export interface AnswerMetricsOptions {
  readonly pool: Queryable
  readonly registry: Registry
  readonly findTitles: FindTitles
  readonly language: Language
}

/** What `by` divides the counts into, in the order in which they are sent. */
export async function readGroups(
  { metric, by, filters, from, to }: MetricsQuery,
  { pool, registry }: Pick<AnswerMetricsOptions, "pool" | "registry">,
): Promise<readonly KeyCounts[]> {
  const counts = await readCounts(pool, {
    showroomId: registry.showroomId,
    metrics: PROMPTS_OF[metric],
    by: isPeriod(by) ? "day" : by,
    from,
    to,
    filters,
  })
  if (by === null) return counts
  return isPeriod(by) ? groupByPeriod(counts, by, { from, to }) : inOrder(counts, by, registry)
}

/** The numbers of one question, as they may be sent. */
export async function answerMetrics(
  query: MetricsQuery,
  options: AnswerMetricsOptions,
): Promise<MetricsReply> {
  const { registry, findTitles, language } = options
  const { metric, by, from, to } = query
  const parts = await readGroups(query, options)
  const total = addCounts("", parts)
  const size = (group: KeyCounts) => sizeOf(metric, group)
  const reply = {
    metric,
    definition: METRIC_DEFINITIONS[metric],
    from,
    to,
    timezone: registry.timezone,
    total: wireFigure(metric, total, groupsToHide({ groups: [total], sizeOf: size }).has(total)),
  }
  if (by === null) return { ...reply, groups: [] }
  const hidden = groupsToHide({ groups: parts, sizeOf: size, within: coarser(by, registry) })
  const keys = parts.map(({ key }) => key)
  const labelOf = await readLabels({ by, keys, language, registry, findTitles })
  const groups = parts.map((group): MetricGroup => {
    return { key: group.key, label: labelOf(group.key), ...wireFigure(metric, group, hidden.has(group)) }
  })
  return { ...reply, groups }
}
