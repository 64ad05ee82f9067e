/** Numbers that a goal can be set for, by the names that `GET /api/metrics` knows them by. */
export const TARGET_METRICS = [
  "csat",
  "ces",
  "easy-share",
  "nps",
  "response-rate",
  "frt",
  "aht",
  "enps",
  "engagement",
] as const
export type TargetMetric = (typeof TARGET_METRICS)[number]

/** What a goal can be confined to. */
export const SEGMENT_FILTERS = ["touchpoint", "zone", "product", "device", "language"] as const
export type SegmentFilter = (typeof SEGMENT_FILTERS)[number]

/** At most one value of each. */
export type Segment = Readonly<Partial<Record<SegmentFilter, string>>>

/** A number of a segment: what a goal is set for, and what an action is measured by. */
export interface Measure {
  readonly metric: TargetMetric
  readonly segment: Segment
}

/** Days that a goal's number is read over. */
export const TARGET_DAYS = [7, 28, 90] as const
export type TargetDays = (typeof TARGET_DAYS)[number]

export const TARGET_STATES = ["open", "closed"] as const
export type TargetState = (typeof TARGET_STATES)[number]

/** Code points kept of a goal's reason, of what was done and of whoever did it; and what an action can be linked to. */
export const MAX_WHY = 280
export const MAX_DEED = 280
export const MAX_DOER = 80
export const MAX_LINKS = 50

const ALL: readonly SegmentFilter[] = SEGMENT_FILTERS
const OF_SERVICE: readonly SegmentFilter[] = ["zone", "product", "device", "language"]

const FILTERS: Readonly<Record<TargetMetric, readonly SegmentFilter[]>> = {
  csat: ALL,
  ces: ALL,
  "easy-share": ALL,
  nps: ALL,
  "response-rate": ALL,
  frt: OF_SERVICE,
  aht: OF_SERVICE,
  enps: [],
  engagement: [],
}

/** What a metric can be confined to: help is asked in zones, not at touchpoints; the staff's pulse is of the whole house. */
export const filtersFor = (metric: TargetMetric): readonly SegmentFilter[] => FILTERS[metric]

export type StaffMetric = Extract<TargetMetric, "enps" | "engagement">
/** What staff say of their own work. */
export function isOfStaff(metric: TargetMetric): metric is StaffMetric {
  return metric === "enps" || metric === "engagement"
}

/** Times are better when they are short; all else when it is more. */
export function isBetterLow(metric: TargetMetric): boolean {
  return metric === "frt" || metric === "aht"
}

/** What a metric can be, in its own unit; times in seconds, a day at most. */
export const TARGET_RANGES: Readonly<Record<TargetMetric, readonly [least: number, most: number]>> = {
  csat: [0, 100],
  ces: [1, 7],
  "easy-share": [0, 100],
  nps: [-100, 100],
  "response-rate": [0, 100],
  frt: [1, 86_400],
  aht: [1, 86_400],
  enps: [-100, 100],
  engagement: [0, 100],
}

/** Whether both speak of the same number. */
export function isSameMeasure(a: Measure, b: Measure): boolean {
  return a.metric === b.metric && SEGMENT_FILTERS.every((name) => a.segment[name] === b.segment[name])
}

/** Whether two segments can share a visitor's answer: no filter that both have differs. */
export function mayMeet(a: Segment, b: Segment): boolean {
  return SEGMENT_FILTERS.every((name) => {
    const [one, other] = [a[name], b[name]]
    return one === undefined || other === undefined || one === other
  })
}
