export { type AverageHandlingTime, averageHandlingTime, type HandledVisit } from "./average-handling-time.ts"
export { batchDays, type CountedDay } from "./batch-days.ts"
export { batchWeeks } from "./batch-weeks.ts"
export { ces } from "./ces.ts"
export { completionRate } from "./completion-rate.ts"
export { csat } from "./csat.ts"
export { difference } from "./difference.ts"
export { differenceOfMeans } from "./difference-of-means.ts"
export { differenceOfMedians } from "./difference-of-medians.ts"
export { differenceOfShares } from "./difference-of-shares.ts"
export type { Difference } from "./difference-result.ts"
export { durationFigure } from "./duration-figure.ts"
export { DURATION_STEPS, durationStep, secondsOfStep } from "./duration-steps.ts"
export { easyShare } from "./easy-share.ts"
export { engagement, wholeOf } from "./engagement.ts"
export { enps } from "./enps.ts"
export type { Figure } from "./figure.ts"
export { type Counted, figureOf } from "./figure-of.ts"
export { type FirstResponseTime, firstResponseTime, type HelpRequest, waitOf } from "./first-response-time.ts"
export { hiddenFigure } from "./hidden-figure.ts"
export { holm } from "./holm.ts"
export type { Interval } from "./interval.ts"
export { meanInterval } from "./mean-interval.ts"
export { merge } from "./merge.ts"
export type { IntervalMethod, MetricDefinition, MetricUnit } from "./metric-definition.ts"
export { METRIC_DEFINITIONS } from "./metric-definitions.ts"
export {
  DURATION_METRICS,
  type DurationMetric,
  isMetricId,
  isScoreMetric,
  isShareMetric,
  METRIC_IDS,
  type MetricId,
  SCORE_METRICS,
  type ScoreMetric,
  SHARE_METRICS,
  type ShareMetric,
  VISIT_DURATIONS,
  VISIT_SHARES,
  type VisitDuration,
  type VisitShare,
} from "./metric-id.ts"
export { nps } from "./nps.ts"
export { type ConfidenceOptions, DEFAULT_CONFIDENCE } from "./options.ts"
export { type OrderRanks, orderRanks } from "./order-ranks.ts"
export { PAIRED_DEFINITION } from "./paired-definition.ts"
export { type PairCounts, type PairedDifference, pairedDifference, tallyPairs } from "./paired-difference.ts"
export { participation } from "./participation.ts"
export { quantileInterval } from "./quantile-interval.ts"
export { refusalRate } from "./refusal-rate.ts"
export { responseRate } from "./response-rate.ts"
export { retention } from "./retention.ts"
export { endsOf, SCALES, type Scale, type ScaleEnds } from "./scale.ts"
export type { ScoreCounts } from "./score-counts.ts"
export type { ShareCounts } from "./share.ts"
export { subtract } from "./subtract.ts"
export { type Disclosure, type Segment, type Suppression, suppressSmall } from "./suppress-small.ts"
export { tally } from "./tally.ts"
export { GREYED_UNDER, HIDDEN_UNDER, type Visibility, visibilityOf } from "./visibility.ts"
