/** How often something may be done: `burst` at once, and one more every `every` milliseconds. */
export interface Rate {
  readonly burst: number
  readonly every: number
}

/** What is left of a rate; mutated by `take`. */
export interface Allowance {
  readonly rate: Rate
  /** Milliseconds at which it would be whole again. */
  whole: number
}

export function createAllowance(rate: Rate): Allowance {
  return { rate, whole: Number.NEGATIVE_INFINITY }
}

/** Takes one; milliseconds until there is one when there is none, 0 when it was taken (GCRA, ITU-T I.371). */
export function take(allowance: Allowance, now: number): number {
  const { burst, every } = allowance.rate
  const next = Math.max(allowance.whole, now) + every
  const wait = next - burst * every - now
  if (wait > 0) return Math.ceil(wait)
  allowance.whole = next
  return 0
}
