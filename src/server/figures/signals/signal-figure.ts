import { durationFigure, figureOf, hiddenFigure, type VisitDuration } from "../../../metrics/index.ts"
import type { FigureReply } from "../../../protocol/metrics.ts"
import type { SignalMetric } from "../../../protocol/signal-metrics.ts"
import type { Released } from "../release.ts"

const isDuration = (metric: SignalMetric): metric is VisitDuration =>
  metric === "dwell" || metric === "hand-time"

/** The figure as it is sent: of a hidden one nothing is computed. */
export function signalFigure(
  metric: SignalMetric,
  { counts: { impressions, dismissals, scores }, asked }: Released,
  hidden: boolean,
): FigureReply {
  if (hidden) return { ...hiddenFigure(asked), counts: null, hidden: "too-few" }
  const more = asked > impressions ? { waiting: asked - impressions } : {}
  if (isDuration(metric)) return { ...durationFigure(scores), counts: null, hidden: false, ...more }
  const part = scores[0] ?? 0
  const figure = figureOf(metric, { part, whole: impressions })
  const mean = metric === "pick-ups" && impressions > 0 ? dismissals / impressions : null
  return { ...figure, mean, counts: [impressions - part, part], hidden: false, ...more }
}
