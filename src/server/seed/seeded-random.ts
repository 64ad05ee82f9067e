/** A stream of chance that one seed repeats exactly. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number
  /** Whether something of this probability happens. */
  chance(probability: number): boolean
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number
  pick<T>(options: readonly [T, ...T[]]): T
  /** One of `options`, each as likely as its weight says; the weights are positive. */
  weighted<T>(options: readonly (readonly [T, number])[], fallback: T): T
}

/** Mulberry32: 32 bits of state are plenty for a history that has only to look plausible. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    chance: (probability) => next() < probability,
    whole,
    pick: (options) => options[whole(0, options.length - 1)] ?? options[0],
    weighted: (options, fallback) => {
      let left = next() * options.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [option, weight] of options) {
        left -= weight
        if (left < 0) return option
      }
      return fallback
    },
  }
}
