import { METRIC_DEFINITIONS } from "../../metrics/index.ts"
import { isShown, type Measured, type NumberMetric } from "../reading/measured.ts"

export type Domain = readonly [low: number, high: number]

/** The least that an axis covers, so that a calm month doesn't look like a storm. */
const LEAST_SPAN: Readonly<Record<NumberMetric, number>> = {
  csat: 24,
  ces: 1.6,
  "easy-share": 24,
  nps: 60,
  "response-rate": 24,
  frt: 30,
}
/** Seconds of an empty axis. */
const EMPTY_WAIT = 120

/** All that a metric can be. */
export function wholeRange(metric: NumberMetric): Domain {
  if (metric === "frt") return [0, EMPTY_WAIT]
  const [low, high] = METRIC_DEFINITIONS[metric].range
  return [low, high ?? 100]
}

/** The part of a metric's range that holds these values, no narrower than it should be. */
export function domainOf(metric: Exclude<NumberMetric, "frt">, values: readonly number[]): Domain {
  const [floor, ceiling] = wholeRange(metric)
  if (values.length === 0) return [floor, ceiling]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = Math.min(ceiling - floor, Math.max(LEAST_SPAN[metric], (most - least) * 1.12))
  const low = Math.min(Math.max(floor, (least + most - span) / 2), ceiling - span)
  return [low, low + span]
}

/** The part of a metric's range that holds these figures with their intervals, cropped, and no narrower than it should be. */
export function croppedDomain(metric: NumberMetric, figures: readonly Measured[]): Domain {
  const [floor, ceiling] = wholeRange(metric)
  const ends = figures.filter(isShown).flatMap(({ low, value, high }) => [low, value, high])
  const known = ends.filter((end) => end !== null)
  if (known.length === 0) return [floor, ceiling]
  // A wait has no end that it can't pass.
  if (metric === "frt") return [0, Math.max(LEAST_SPAN.frt, Math.max(...known) * 1.06)]
  return domainOf(metric, known)
}
