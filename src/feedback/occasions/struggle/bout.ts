/** Tells the beginning of a bout: what comes again before it has been calm for long enough belongs to the same. */
export interface Bout {
  /** `at` and `calm`: milliseconds. True when this begins a bout. */
  strike(at: number): boolean
}

export function createBout(calm: number): Bout {
  let last = Number.NEGATIVE_INFINITY
  return {
    strike(at) {
      const isNew = at - last >= calm
      last = Math.max(last, at)
      return isNew
    },
  }
}
