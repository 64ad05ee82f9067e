import { suppressSmall } from "../../metrics/index.ts"

export interface ProtectOptions<Group> {
  readonly groups: readonly Group[]
  /** What a figure is about: answers, or impressions. */
  readonly sizeOf: (group: Group) => number
  /** For each coarser breakdown of the same answers: the key that a group is part of there. Finest first. */
  readonly within?: readonly ((group: Group) => string)[]
}

/**
 * The groups whose figures may not be sent: those under five, and those given up so that none of them can be got by
 * subtracting what is sent from the total, or from the total of a coarser breakdown (a zone less its touchpoints, a
 * week less its days).
 */
export function groupsToHide<Group>({
  groups,
  sizeOf,
  within = [],
}: ProtectOptions<Group>): ReadonlySet<Group> {
  const hidden = new Set<Group>()

  function protect(part: readonly Group[]): void {
    const total = { n: part.reduce((sum, group) => sum + sizeOf(group), 0) }
    const open = part.filter((group) => !hidden.has(group))
    const suppression = suppressSmall({ total, groups: open.map((group) => ({ n: sizeOf(group) })) })
    for (const [index, group] of open.entries()) {
      if (suppression.groups[index] !== "shown") hidden.add(group)
    }
  }

  for (const partOf of within) {
    for (const key of new Set(groups.map(partOf))) protect(groups.filter((group) => partOf(group) === key))
  }
  protect(groups)
  return hidden
}
