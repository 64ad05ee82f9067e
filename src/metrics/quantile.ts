/**
 * The value below which `fraction` (0-1) of the sample lies, interpolated between neighbours: Hyndman and Fan (1996),
 * The American Statistician 50, 361-365, definition 7, which spreadsheets call PERCENTILE.INC. `sorted` ascends.
 * `null` for an empty sample.
 */
export function quantile(sorted: ArrayLike<number>, fraction: number): number | null {
  const position = (sorted.length - 1) * fraction
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (position - Math.floor(position))
}
