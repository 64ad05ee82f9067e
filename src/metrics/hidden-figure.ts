import type { Figure } from "./figure.ts"

/** What is sent in place of the figure of a hidden segment: how many answered, and nothing of what they said. */
export function hiddenFigure(n: number): Figure {
  return { value: null, low: null, high: null, n, mean: null }
}
