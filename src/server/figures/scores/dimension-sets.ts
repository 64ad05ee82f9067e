/** For each dimension which others its keys say: a touchpoint its zone. */
function saysOf(columns: readonly Int32Array[]): readonly ReadonlySet<number>[] {
  return columns.map((keys) => {
    const said = columns.flatMap((others, other) => {
      const known = new Map<number, number>()
      const isSaid = others.every((key, cell) => {
        const before = known.get(keys[cell] ?? 0)
        known.set(keys[cell] ?? 0, key)
        return before === undefined || before === key
      })
      return isSaid ? [other] : []
    })
    return new Set(said)
  })
}

/**
 * The sets of dimensions by which cells can be filtered at once, those of few first: of sets that filter alike, one. With the
 * empty set and those of one dimension always; with those of more while all together are at most `most`.
 */
export function dimensionSets(columns: readonly Int32Array[], most: number): readonly (readonly number[])[] {
  const says = saysOf(columns)
  const known = new Set<string>()
  const sets: (readonly number[])[] = []
  const saidBy = (set: readonly number[]) => new Set(set.flatMap((each) => [...(says[each] ?? [])]))
  /** Sets of one more dimension, each after the last of the set. */
  const grow = (before: readonly (readonly number[])[]) =>
    before.flatMap((set) =>
      columns.flatMap((_, next) =>
        next > (set.at(-1) ?? -1) && !saidBy(set).has(next) ? [[...set, next]] : [],
      ),
    )
  for (let some: readonly (readonly number[])[] = [[]]; some.length > 0; some = grow(some)) {
    const fresh = some.filter((set) => {
      const name = [...saidBy(set)].sort((a, b) => a - b).join()
      return !known.has(name) && known.add(name)
    })
    if (sets.length > columns.length && sets.length + fresh.length > most) break
    sets.push(...fresh)
  }
  return sets
}
