import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { isShown, type Measured } from "../reading/measured.ts"

export type Domain = readonly [low: number, high: number]

/** The least that an axis covers, so that a calm month doesn't look like a storm. */
const LEAST_SPAN: Readonly<Record<WireMetric, number>> = {
  csat: 24,
  ces: 1.6,
  "easy-share": 24,
  nps: 60,
  "response-rate": 24,
}

/** All that a metric can be. */
export function wholeRange(metric: WireMetric): Domain {
  const [low, high] = METRIC_DEFINITIONS[metric].range
  return [low, high ?? 100]
}

/** The part of a metric's range that holds these figures with their intervals, cropped, and no narrower than it should be. */
export function croppedDomain(metric: WireMetric, figures: readonly Measured[]): Domain {
  const [floor, ceiling] = wholeRange(metric)
  const ends = figures.filter(isShown).flatMap(({ low, value, high }) => [low, value, high])
  const known = ends.filter((end) => end !== null)
  if (known.length === 0) return [floor, ceiling]
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const span = Math.min(ceiling - floor, Math.max(LEAST_SPAN[metric], (most - least) * 1.12))
  const middle = (least + most) / 2
  const low = Math.min(Math.max(floor, middle - span / 2), ceiling - span)
  return [low, low + span]
}
