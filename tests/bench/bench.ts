export interface BenchFigure {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly note: string
}

/** Tells a figure as soon as it is known. */
export type Report = (figure: BenchFigure) => void

/** Measures the shipped code. Rejects when what it measures doesn't work at all. */
export type Bench = (report: Report) => Promise<void>

/** The value that `share` (0 to 1) of `values` don't exceed; `NaN` without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
