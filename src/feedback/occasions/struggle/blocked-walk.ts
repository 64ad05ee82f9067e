/** Milliseconds within which being held up again is one trouble. */
export const WITHIN = 20_000
const ENOUGH = 3

export interface BlockedWalk {
  /** Gives how many times something has been in the way lately, from three on. */
  block(at: number): number | null
}

/** Notices that somebody who wants to walk is held up again and again. */
export function createBlockedWalk(): BlockedWalk {
  let times: readonly number[] = []
  return {
    block(at) {
      times = [...times.filter((each) => at - each <= WITHIN), at]
      return times.length >= ENOUGH ? times.length : null
    },
  }
}
