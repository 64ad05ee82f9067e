const TINY = 1e-7

/** Whether `target` is a sum of multiples of `rows`: by elimination, with partial pivots. */
export function createSpan(rows: readonly (readonly number[])[]): (target: readonly number[]) => boolean {
  const basis: { readonly pivot: number; readonly row: number[] }[] = []

  function reduce(vector: readonly number[]): number[] {
    const left = [...vector]
    for (const { pivot, row } of basis) {
      const factor = left[pivot] ?? 0
      if (Math.abs(factor) < TINY) continue
      for (let index = 0; index < left.length; index += 1)
        left[index] = (left[index] ?? 0) - factor * (row[index] ?? 0)
    }
    return left
  }

  for (const row of rows) {
    const left = reduce(row)
    let pivot = 0
    for (const [index, value] of left.entries())
      if (Math.abs(value) > Math.abs(left[pivot] ?? 0)) pivot = index
    const size = left[pivot] ?? 0
    if (Math.abs(size) < TINY) continue
    basis.push({ pivot, row: left.map((value) => value / size) })
  }
  return (target) => reduce(target).every((value) => Math.abs(value) < TINY)
}
