import type { PromptMetric } from "../../domain/prompt.ts"
import { endsOf, type Figure, figureOf, hiddenFigure, METRIC_DEFINITIONS } from "../../metrics/index.ts"
import type { FigureReply, WireMetric } from "../../protocol/metrics.ts"
import { type CountedMetric, isSignalMetric } from "./counted-metric.ts"
import type { KeyCounts } from "./read-counts.ts"
import type { Released } from "./release.ts"

/** The prompts whose answers a metric is about. */
export const PROMPTS_OF: Readonly<Record<WireMetric, readonly PromptMetric[]>> = {
  csat: ["csat"],
  ces: ["ces"],
  "easy-share": ["ces"],
  nps: ["nps"],
  "response-rate": ["csat", "ces", "nps"],
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** What a figure of this metric is about: impressions for the response rate, visits for signals, else answers. */
export function sizeOf(metric: CountedMetric, { scores, impressions }: KeyCounts): number {
  return metric === "response-rate" || isSignalMetric(metric) ? impressions : sum(scores)
}

export function addCounts(key: string, all: readonly KeyCounts[]): KeyCounts {
  let impressions = 0
  let dismissals = 0
  const scores: number[] = []
  for (const each of all) {
    impressions += each.impressions
    dismissals += each.dismissals
    while (scores.length < each.scores.length) scores.push(0)
    for (const [index, count] of each.scores.entries()) scores[index] = (scores[index] ?? 0) + count
  }
  return { key, impressions, dismissals, scores }
}

function measure(metric: WireMetric, group: KeyCounts): { figure: Figure; counts: readonly number[] } {
  if (metric === "response-rate") {
    const part = sum(group.scores)
    const figure = figureOf(metric, { part, whole: group.impressions })
    return { figure, counts: [group.impressions - part, part] }
  }
  const { scale } = METRIC_DEFINITIONS[metric]
  const { first, last } = endsOf(scale)
  const counts = Array.from({ length: last - first + 1 }, (_, index) => group.scores[index] ?? 0)
  return { figure: figureOf(metric, { scale, counts }), counts }
}

/** The figure as it is sent: of a hidden one nothing is computed. */
export function wireFigure(metric: WireMetric, { counts, asked }: Released, hidden: boolean): FigureReply {
  if (hidden) return { ...hiddenFigure(asked), counts: null, hidden: "too-few" }
  const { figure, counts: told } = measure(metric, counts)
  const waiting = asked - sizeOf(metric, counts)
  return { ...figure, counts: told, hidden: false, ...(waiting > 0 ? { waiting } : {}) }
}
