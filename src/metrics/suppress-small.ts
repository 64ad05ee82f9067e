import { assertCount } from "./assert-count.ts"
import { HIDDEN_UNDER } from "./visibility.ts"

/**
 * `too-few`: under five answers. `cover`: enough answers, but hidden with a small one that could otherwise be got by
 * subtracting what is shown from the total.
 */
export type Disclosure = "shown" | "too-few" | "cover"

export interface Segment {
  /** Answers in it. */
  readonly n: number
}

export interface Suppression {
  readonly total: Disclosure
  /** In the order of the groups. */
  readonly groups: readonly Disclosure[]
}

/**
 * Which figures of a breakdown may be shown. Groups are disjoint; answers that are in the total and in no group count as
 * one more group that isn't shown. A total or a group under five answers is hidden. When the total is shown and a small
 * group with answers is hidden, at least two groups with answers are hidden and hold at least five together, so that
 * total minus shown tells nothing about fewer: the smallest shown group is given up for it, the first of equals. There
 * always is one: were all hidden, they would hold the total, five answers or more, in more than one group.
 * An empty group is hidden and needs no cover. It protects within one breakdown, not between two overlapping ones.
 *
 * RangeError when an `n` is no count or the groups hold more answers than the total.
 *
 * @example suppressSmall({ total: { n: 40 }, groups: [{ n: 3 }, { n: 12 }, { n: 25 }] })
 * // { total: "shown", groups: ["too-few", "cover", "shown"] }
 */
export function suppressSmall({
  total,
  groups,
}: {
  readonly total: Segment
  readonly groups: readonly Segment[]
}): Suppression {
  assertCount("n of the total", total.n)
  for (const { n } of groups) assertCount("n of a group", n)
  const grouped = groups.reduce((sum, { n }) => sum + n, 0)
  if (grouped > total.n) throw new RangeError(`invalid n of the total ${total.n}: its groups hold ${grouped}`)

  const isSmall = ({ n }: Segment): boolean => n < HIDDEN_UNDER
  const notShown = [...groups.filter(isSmall), { n: total.n - grouped }].filter(({ n }) => n > 0)
  const isSafe = isSmall(total) || !notShown.some(isSmall) || isEnough(notShown)
  const cover = isSafe ? null : smallestOf(groups, (group) => !isSmall(group))
  return {
    total: isSmall(total) ? "too-few" : "shown",
    groups: groups.map((group, index) => {
      if (isSmall(group)) return "too-few"
      return index === cover ? "cover" : "shown"
    }),
  }
}

/** Whether these groups hide one another. One of them is small, so holding five answers takes two groups. */
function isEnough(hidden: readonly Segment[]): boolean {
  return hidden.reduce((sum, { n }) => sum + n, 0) >= HIDDEN_UNDER
}

/** Index of the eligible group with the fewest answers; `null` when there is none. */
function smallestOf(groups: readonly Segment[], isEligible: (group: Segment) => boolean): number | null {
  let least: { readonly index: number; readonly n: number } | null = null
  for (const [index, group] of groups.entries()) {
    if (isEligible(group) && (least === null || group.n < least.n)) least = { index, n: group.n }
  }
  return least?.index ?? null
}
