/** The step that a set is at, 0 to `steps`, when it is built so far; `progress` 0..1. */
export function stepAt(progress: number, steps: number): number {
  return Math.round(Math.min(1, Math.max(0, progress)) * steps)
}

/** The step after: a set that is built stays built. */
export function nextStep(progress: number, steps: number): number {
  return Math.min(steps, stepAt(progress, steps) + 1)
}
