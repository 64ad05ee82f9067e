import { DEFAULT_CONFIDENCE, isScoreMetric, subtract } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { compare, isBelow } from "./compare.ts"
import { type Breakdown, type Group, isShown, type Measured, NOTHING } from "./measured.ts"

/** One number of the overview, now and in the period before. */
export interface Compared {
  readonly metric: WireMetric
  readonly now: Measured
  readonly before: Measured
}

export interface Change {
  readonly metric: WireMetric
  readonly direction: "higher" | "lower"
  /** In the metric's unit, above 0. */
  readonly by: number
}

/** The touchpoint where a change of the whole is found again. */
export interface Origin {
  readonly metric: WireMetric
  readonly direction: "higher" | "lower"
  readonly key: string
  readonly label: string
  readonly from: number
  readonly to: number
  /** Whether the whole, without this one, no longer changes distinguishably. */
  readonly alone: boolean
}

export interface Low {
  readonly metric: WireMetric
  readonly label: string
  readonly figure: Measured
}

/** What may be said about a period, and nothing else. */
export type Lead =
  | { readonly kind: "no-answers" }
  | { readonly kind: "no-comparison"; readonly low: Low | null }
  | { readonly kind: "unchanged"; readonly low: Low | null }
  | {
      readonly kind: "changed"
      readonly changes: readonly Change[]
      readonly origin: Origin | null
      readonly low: Low | null
    }

export interface LeadOptions {
  readonly numbers: readonly Compared[]
  /** By touchpoint, of metrics among `numbers`: where a change is looked for. */
  readonly parts: readonly { readonly now: Breakdown; readonly before: Breakdown }[]
}

function changesIn(numbers: readonly Compared[]): readonly Change[] {
  return numbers.flatMap(({ metric, now, before }) => {
    const verdict = compare(metric, now, before)
    if ((verdict.kind !== "higher" && verdict.kind !== "lower") || !verdict.firm) return []
    return [{ metric, direction: verdict.kind, by: Math.abs(verdict.delta) }]
  })
}

function without(metric: WireMetric, whole: Measured, part: Measured): Measured {
  if (!isScoreMetric(metric) || whole.counts?.kind !== "scores" || part.counts?.kind !== "scores")
    return NOTHING
  const n = whole.n - part.n
  const scores = subtract(whole.counts.scores, part.counts.scores)
  return { ...NOTHING, n, standing: n < 5 ? "hidden" : whole.standing, counts: { kind: "scores", scores } }
}

/**
 * Looks through all touchpoints, so each is held to a stricter test (Bonferroni): of many that are the same, one
 * would otherwise look changed by chance.
 */
function originOf(change: Change, { now, before }: LeadOptions["parts"][number]): Origin | null {
  const earlier = new Map(before.groups.map((group) => [group.key, group.figure]))
  const pairs = now.groups.flatMap((group) => {
    const figure = earlier.get(group.key)
    return figure && isShown(group.figure) && isShown(figure) ? [{ group, figure }] : []
  })
  const confidence = 1 - (1 - DEFAULT_CONFIDENCE) / Math.max(1, pairs.length)
  const found = pairs
    .flatMap(({ group, figure }) => {
      const verdict = compare(now.metric, group.figure, figure, { confidence })
      if (verdict.kind !== change.direction || !verdict.firm) return []
      return [{ group, figure, delta: Math.abs(verdict.delta) }]
    })
    .toSorted((a, b) => b.delta * b.group.figure.n - a.delta * a.group.figure.n)[0]
  if (!found || found.figure.value === null || found.group.figure.value === null) return null
  const rest = compare(
    now.metric,
    without(now.metric, now.total, found.group.figure),
    without(now.metric, before.total, found.figure),
  )
  return {
    metric: change.metric,
    direction: change.direction,
    key: found.group.key,
    label: found.group.label,
    from: found.figure.value,
    to: found.group.figure.value,
    alone: rest.kind === "same",
  }
}

/** The part that lies furthest below its whole. */
function lowestOf(parts: LeadOptions["parts"]): Low | null {
  const below = parts.flatMap(({ now }) =>
    now.groups
      .filter(({ figure }: Group) => isBelow(figure, now.total))
      .map(({ label, figure }) => ({
        metric: now.metric,
        label,
        figure,
        depth: (now.total.value ?? 0) - (figure.high ?? 0),
      })),
  )
  const [worst] = below.toSorted((a, b) => b.depth - a.depth)
  return worst ? { metric: worst.metric, label: worst.label, figure: worst.figure } : null
}

/** What the first sentence of the overview may say. */
export function leadOf(options: LeadOptions): Lead {
  const { numbers, parts } = options
  const ofAnswers = numbers.filter(({ metric }) => isScoreMetric(metric))
  if (ofAnswers.every(({ now }) => now.n === 0)) return { kind: "no-answers" }
  const low = lowestOf(parts.filter(({ now }) => now.metric === "csat"))
  const changes = changesIn(numbers)
  if (changes.length === 0) {
    const comparable = numbers.some(({ metric, now, before }) => {
      const verdict = compare(metric, now, before)
      return verdict.kind !== "incomparable" && verdict.firm
    })
    return { kind: comparable ? "unchanged" : "no-comparison", low }
  }
  const origins = changes.flatMap((change) => {
    const part = parts.find(({ now }) => now.metric === change.metric)
    const origin = part && originOf(change, part)
    return origin ? [origin] : []
  })
  return { kind: "changed", changes, origin: origins[0] ?? null, low }
}
