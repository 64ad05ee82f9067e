import { csat, GREYED_UNDER, isScoreMetric, subtract } from "../../metrics/index.ts"
import type { WireMetric } from "../../protocol/metrics.ts"
import { type Compared, compare, verdictOf } from "./compare.ts"
import { holm } from "./holm.ts"
import { type Breakdown, type Group, isShown, type Measured, NOTHING, type NumberMetric } from "./measured.ts"

export interface Change {
  readonly metric: NumberMetric
  readonly direction: "higher" | "lower"
  /** In the metric's unit, above 0. */
  readonly by: number
}

/** The touchpoint where a change of the whole is found again. */
export interface Origin {
  readonly metric: NumberMetric
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
  /** Under 30 everywhere. `weeks`: until that metric has 30, if as many come as did. */
  | { readonly kind: "few"; readonly metric: NumberMetric; readonly n: number; readonly weeks: number }
  | { readonly kind: "no-comparison"; readonly low: Low | null }
  | { readonly kind: "unchanged"; readonly low: Low | null }
  /** Some look changed, but not so much that it couldn't be by chance when so many are looked at. */
  | { readonly kind: "perhaps"; readonly of: number; readonly low: Low | null }
  | {
      readonly kind: "changed"
      readonly changes: readonly Change[]
      readonly origin: Origin | null
      readonly low: Low | null
    }

export interface LeadOptions {
  /** Of the period. */
  readonly days: number
  readonly numbers: readonly Compared[]
  /** By touchpoint, of metrics among `numbers`: where a change is looked for. */
  readonly parts: readonly { readonly now: Breakdown; readonly before: Breakdown }[]
}

function isChanged(compared: Compared, confidence?: number): boolean {
  const verdict = verdictOf(compared, confidence === undefined ? undefined : { confidence })
  return (verdict.kind === "higher" || verdict.kind === "lower") && verdict.firm
}

/** Those that can be told from chance although several numbers are looked at. */
function changesIn(numbers: readonly Compared[]): readonly Change[] {
  const held = holm(numbers, isChanged)
  return numbers.flatMap((compared) => {
    const verdict = verdictOf(compared)
    if (!held.has(compared) || (verdict.kind !== "higher" && verdict.kind !== "lower")) return []
    return [{ metric: compared.metric, direction: verdict.kind, by: Math.abs(verdict.delta) }]
  })
}

function isComparable(compared: Compared): boolean {
  const verdict = verdictOf(compared)
  return verdict.kind !== "incomparable" && verdict.firm
}

function without(metric: WireMetric, whole: Measured, part: Measured): Measured {
  if (!isScoreMetric(metric) || whole.counts?.kind !== "scores" || part.counts?.kind !== "scores")
    return NOTHING
  const n = whole.n - part.n
  const scores = subtract(whole.counts.scores, part.counts.scores)
  return { ...NOTHING, n, standing: n < 5 ? "hidden" : whole.standing, counts: { kind: "scores", scores } }
}

/**
 * Looks through all touchpoints, so all are tested at once: of many that are the same, one would otherwise look changed by
 * chance.
 */
function originOf(change: Change, { now, before }: LeadOptions["parts"][number]): Origin | null {
  const earlier = new Map(before.groups.map((group) => [group.key, group.figure]))
  const pairs = now.groups.flatMap((group) => {
    const figure = earlier.get(group.key)
    return figure && isShown(group.figure) && isShown(figure) ? [{ group, figure }] : []
  })
  const held = holm(pairs, ({ group, figure }, confidence) => {
    const verdict = compare(now.metric, group.figure, figure, { confidence })
    return (verdict.kind === "higher" || verdict.kind === "lower") && verdict.firm
  })
  const found = [...held]
    .flatMap(({ group, figure }) => {
      const verdict = compare(now.metric, group.figure, figure)
      if (verdict.kind !== change.direction) return []
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

function liesBelow({ figure }: Group, whole: Measured, confidence: number): boolean {
  if (figure.standing !== "full" || figure.counts?.kind !== "scores" || whole.value === null) return false
  const { high } = csat(figure.counts.scores, { confidence })
  return high !== null && high < whole.value
}

/** Of the satisfaction of the parts, the one that lies furthest below the whole, all of them tested at once. */
function lowestOf(parts: LeadOptions["parts"]): Low | null {
  const now = parts.find((part) => part.now.metric === "csat")?.now
  if (!now) return null
  const full = now.groups.filter(({ figure }) => figure.standing === "full")
  const below = [...holm(full, (group, confidence) => liesBelow(group, now.total, confidence))]
  const [worst] = below.toSorted((a, b) => (a.figure.high ?? 0) - (b.figure.high ?? 0))
  return worst ? { metric: "csat", label: worst.label, figure: worst.figure } : null
}

const WEEK = 7

/** When everything is small: what is nearest to being read, and how far that still is. */
function fewIn(numbers: readonly Compared[], days: number): Lead | null {
  const most = numbers.toSorted((a, b) => b.now.n - a.now.n)[0]
  if (!most || most.now.n >= GREYED_UNDER) return null
  const { n } = most.now
  const weeks = Math.ceil(((GREYED_UNDER - n) * days) / (n * WEEK))
  return { kind: "few", metric: most.metric, n, weeks }
}

/** What the first sentence of the overview may say. */
export function leadOf(options: LeadOptions): Lead {
  const { numbers, parts, days } = options
  const ofAnswers = numbers.filter(({ metric }) => isScoreMetric(metric))
  if (ofAnswers.every(({ now }) => now.n === 0)) return { kind: "no-answers" }
  const few = fewIn(ofAnswers, days)
  if (few) return few
  const low = lowestOf(parts)
  const comparable = numbers.filter(isComparable)
  if (comparable.length === 0) return { kind: "no-comparison", low }
  const changes = changesIn(comparable)
  if (changes.length === 0) {
    const seems = comparable.some((compared) => isChanged(compared))
    return seems ? { kind: "perhaps", of: comparable.length, low } : { kind: "unchanged", low }
  }
  const origins = changes.flatMap((change) => {
    const part = parts.find(({ now }) => now.metric === change.metric)
    const origin = part && originOf(change, part)
    return origin ? [origin] : []
  })
  return { kind: "changed", changes, origin: origins[0] ?? null, low }
}
