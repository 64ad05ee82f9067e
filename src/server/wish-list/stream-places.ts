import { HttpError } from "../http/http-error.ts"

/** Takes a place for a stream that stays open, and returns what gives it back. @throws HttpError 429 when all are taken. */
export type TakePlace = (address: string) => () => void

/** Seconds after which it is worth asking again. */
const RETRY_S = 30

/** So many streams at a time from one address: whoever opens them without end doesn't take everybody's. */
export function createStreamPlaces(most: number): TakePlace {
  const taken = new Map<string, number>()
  return (address) => {
    const before = taken.get(address) ?? 0
    if (before >= most) {
      throw new HttpError(429, "too-many-streams", `this address has ${most} streams open already`, {
        headers: { "Retry-After": String(RETRY_S) },
      })
    }
    taken.set(address, before + 1)
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      const left = (taken.get(address) ?? 1) - 1
      if (left === 0) taken.delete(address)
      else taken.set(address, left)
    }
  }
}
