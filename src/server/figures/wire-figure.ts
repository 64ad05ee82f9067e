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
  return values.reduce((total, value) => total + value, 0)
}

/** What a figure of this metric is about: impressions for the response rate, visits for signals, else answers. */
export function sizeOf(metric: CountedMetric, { scores, impressions }: KeyCounts): number {
  return metric === "response-rate" || isSignalMetric(metric) ? impressions : sum(scores)
}

export function addCounts(key: string, all: readonly KeyCounts[]): KeyCounts {
  const width = Math.max(0, ...all.map(({ scores }) => scores.length))
  return {
    key,
    impressions: sum(all.map(({ impressions }) => impressions)),
    dismissals: sum(all.map(({ dismissals }) => dismissals)),
    scores: Array.from({ length: width }, (_, index) => sum(all.map(({ scores }) => scores[index] ?? 0))),
  }
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
